import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that whoever is killed in between leaves the old or the new content, never a torn one. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.new`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
