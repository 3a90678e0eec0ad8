const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
const endLength = 22;
const entryLength = 46;
const decoder = new TextDecoder();

/**
 * The names in the directory of a ZIP archive, of which `tail` are the last bytes (APPNOTE 4.3.12, 4.3.16). Empty when there is
 * no directory, it is broken, or it does not lie wholly within `tail`; nothing is unpacked.
 */
export function zipEntryNames(tail: Uint8Array): ReadonlySet<string> {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return new Set();
  const count = view.getUint16(end + 10, true);
  const start = end - view.getUint32(end + 12, true);
  const names = new Set<string>();
  let at = start;
  for (let entry = 0; entry < count; entry += 1) {
    if (at < 0 || at + entryLength > end || view.getUint32(at, true) !== entryMark) return new Set();
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    names.add(decoder.decode(tail.subarray(at + entryLength, at + entryLength + nameLength)));
    at += entryLength + nameLength + rest;
  }
  return at === end ? names : new Set();
}

/** Where the end record begins: its comment fills what is left of the archive. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (
      view.getUint32(at, true) === endMark &&
      at + endLength + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  return undefined;
}
