/**
 * Content-Disposition that saves a file under its name and never shows it (RFC 6266): the name in UTF-8 (RFC 8187), and for old
 * readers what ASCII leaves of it. Whatever the name holds, it cannot end the value or begin another header.
 */
export function contentDisposition(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9 ._-]/gu, '_');
  // encodeURIComponent leaves these four, which RFC 8187 does not take.
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
