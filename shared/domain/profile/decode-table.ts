/**
 * The text of a file as offices send it: UTF-8 with or without a byte order mark, else GB18030, in which spreadsheets save in
 * Chinese. Undefined when it is neither.
 */
export function decodeTable(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return undefined;
}
