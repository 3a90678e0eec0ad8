import { simpleParser } from 'mailparser';
import type { KeptMail, Mailbox } from './mailbox.ts';

/** A mail as people read it, with the envelope it came in. */
export type ReadMail = KeptMail & {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
  /** Every header, by its name in lower case, as it was sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
  }[];
};

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
