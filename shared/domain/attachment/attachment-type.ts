import * as z from 'zod';

/** The files that letters and answers take, by what browsers call them; OFD (版式文档) is GB/T 33190. */
export const AttachmentType = z.enum([
  'application/pdf',
  'application/ofd',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
]);
export type AttachmentType = z.infer<typeof AttachmentType>;

/** How the names of such files end, the usual ending first. */
const endings: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'application/ofd': ['.ofd'],
  'application/msword': ['.doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

/** Bytes that one file may have at most. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/** Files that a letter with its supplements may have, and an answer. */
export const maxAttachments = 10;

/** The name with the ending of what the file is, so that no name makes a computer take it for something else. */
export function nameOfType(name: string, type: AttachmentType): string {
  const [usual] = endings[type];
  const fits = endings[type].some((ending) => name.toLowerCase().endsWith(ending));
  return fits ? name : `${name}${usual}`;
}
