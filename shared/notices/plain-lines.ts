/** Line breaks of any system as `\n`: a bare CR must not reach a mail (RFC 5321 section 2.3.8). Drops what no screen shows. */
export function plainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
