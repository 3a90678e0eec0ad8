import { simpleParser } from 'mailparser';
import * as z from 'zod';
import { keptMailSchema, type Mailbox } from './mailbox.ts';

/** A mail as people read it, with the envelope it came in. */
export const readMailSchema = keptMailSchema.extend({
  subject: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  html: z.string(),
  /** Every header, by its name in lower case, as it was sent. */
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), size: z.number() })),
});

export type ReadMail = Readonly<z.infer<typeof readMailSchema>>;

/** The mail with this id, decoded; undefined when there is none. */
export async function readMail(mailbox: Mailbox, id: string): Promise<ReadMail | undefined> {
  const kept = mailbox.list().find((mail) => mail.id === id);
  const bytes = mailbox.bytes(id);
  if (kept === undefined || bytes === undefined) return undefined;
  const parsed = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true });
  return {
    ...kept,
    subject: parsed.subject ?? '',
    from: parsed.from?.text ?? '',
    to: [parsed.to]
      .flat()
      .map((field) => field?.text ?? '')
      .join(', '),
    text: parsed.text ?? '',
    html: parsed.html === false ? '' : (parsed.html ?? ''),
    headers: Object.fromEntries(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
    ),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? '',
      contentType,
      size,
    })),
  };
}
