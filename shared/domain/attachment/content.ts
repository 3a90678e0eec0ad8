import type { AttachmentType } from './attachment-type.ts';
import { zipEntryNames } from './zip-entries.ts';

/** The parts of a file that tell what it is. */
export interface FileProbe {
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** Its first bytes, at least `headBytes` of them where it has so many. */
  readonly head: Uint8Array;
  /** Its last bytes, at least `tailBytes` of them where it has so many. */
  readonly tail: Uint8Array;
}

/** PDF readers look for the mark within the first kilobyte. */
export const headBytes = 1024;
/** The directory of a ZIP archive with its longest comment, and room for some thousand entries. */
export const tailBytes = 256 * 1024;

const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b, 0x03, 0x04];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

const marks: Readonly<Record<AttachmentType, (probe: FileProbe) => boolean>> = {
  'application/pdf': ({ head }) => findsIn(head.subarray(0, headBytes), pdf),
  'application/ofd': (probe) => isZipWith(probe, ['OFD.xml']),
  // Word's and Excel's old formats share one container; which of them it is stands in no fixed place.
  'application/msword': ({ head }) => startsWith(head, ole2),
  'application/vnd.ms-excel': ({ head }) => startsWith(head, ole2),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (probe) =>
    isZipWith(probe, ['[Content_Types].xml', 'word/document.xml']),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (probe) =>
    isZipWith(probe, ['[Content_Types].xml', 'xl/workbook.xml']),
  'image/jpeg': ({ head }) => startsWith(head, jpeg),
  'image/png': ({ head }) => startsWith(head, png),
};

/** Whether the bytes bear the marks of that type: its magic number and, in an archive, the entries without which it is none. */
export function looksLike(type: AttachmentType, probe: FileProbe): boolean {
  return marks[type](probe);
}

function isZipWith({ head, tail }: FileProbe, entries: readonly string[]): boolean {
  if (!startsWith(head, zip)) return false;
  const names = zipEntryNames(tail);
  // A document with macros says so by this entry; its type would be another one.
  return (
    entries.every((name) => names.has(name)) && ![...names].some((name) => name.endsWith('/vbaProject.bin'))
  );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

function findsIn(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.some((_, start) => mark.every((byte, place) => bytes[start + place] === byte));
}
