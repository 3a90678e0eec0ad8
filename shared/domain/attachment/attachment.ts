import * as z from 'zod';
import { TextRef } from '../case/text-ref.ts';
import { AttachmentType, maxAttachmentBytes } from './attachment-type.ts';

/** Identifies a file: a ULID, so ids sort by the time at which the upload was announced. */
export const AttachmentId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a ULID: 26 characters of Crockford base 32')
  .brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

/** What is known of a file beside its name and content. */
const file = {
  id: AttachmentId,
  contentType: AttachmentType,
  bytes: z.int().min(1).max(maxAttachmentBytes),
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

/** What an event keeps of a file. Its name is personal data like any text, so it can be erased without breaking the chain. */
export const AttachmentRef = z.strictObject({ ...file, name: TextRef }).readonly();
export type AttachmentRef = z.infer<typeof AttachmentRef>;

/** The property of an event that has files; nothing where it has none. */
export function attaching(attachments: readonly AttachmentRef[] = []): {
  readonly attachments?: readonly AttachmentRef[];
} {
  return attachments.length === 0 ? {} : { attachments };
}

/** What a file came with. */
export const AttachedTo = z.enum(['letter', 'supplement', 'draft', 'answer']);
export type AttachedTo = z.infer<typeof AttachedTo>;

/** A file of a case, kept beside the text that is its name. */
export const AttachedFile = z
  .strictObject({
    ...file,
    to: AttachedTo,
    /** The text that it came with: the body of the letter, the draft, and so on. */
    textId: TextRef.unwrap().shape.id,
  })
  .readonly();
export type AttachedFile = z.infer<typeof AttachedFile>;
