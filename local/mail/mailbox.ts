import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../stack/write-whole.ts';

const envelopeSchema = z.object({
  messageId: z.string(),
  /** Domain time, ISO in UTC. */
  acceptedAt: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
});

/** A mail in the box: the number it has there, and its envelope. */
export const keptMailSchema = envelopeSchema.extend({ id: z.string() });

type Envelope = z.infer<typeof envelopeSchema>;
export type KeptMail = Readonly<z.infer<typeof keptMailSchema>>;

export type Mailbox = {
  /** Keeps the bytes as they came; on disk when it returns. */
  readonly keep: (mail: Omit<Envelope, 'messageId'>, bytes: Uint8Array) => KeptMail;
  /** Oldest first. */
  readonly list: () => readonly KeptMail[];
  readonly bytes: (id: string) => Buffer | undefined;
};

/** The directory of mails: `<number>.eml` with the bytes and `<number>.json` with the envelope, numbered as accepted. */
export function openMailbox(directory: string): Mailbox {
  mkdirSync(directory, { recursive: true });
  const mails = readdirSync(directory)
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map((name): KeptMail => {
      const id = name.slice(0, -'.eml'.length);
      const envelope: unknown = JSON.parse(readFileSync(join(directory, `${id}.json`), 'utf8'));
      return { id, ...envelopeSchema.parse(envelope) };
    });
  return {
    list: () => mails,
    bytes: (id) =>
      mails.some((mail) => mail.id === id) ? readFileSync(join(directory, `${id}.eml`)) : undefined,
    keep: (envelope, bytes) => {
      const id = String(mails.length + 1).padStart(6, '0');
      const messageId = `${randomUUID().replaceAll('-', '').slice(0, 16)}-${randomUUID()}-000000`;
      const mail = { id, messageId, ...envelope };
      const { id: _id, ...kept } = mail;
      writeFileSync(join(directory, `${id}.json`), JSON.stringify(kept));
      // The mail counts as accepted from the moment its bytes are there.
      writeWhole(join(directory, `${id}.eml`), bytes);
      mails.push(mail);
      return mail;
    },
  };
}
