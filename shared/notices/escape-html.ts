import { plainLines } from './plain-lines.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as content or attribute value of HTML; its line breaks stay visible as `<br>`. */
export function escapeHtml(text: string): string {
  return plainLines(text)
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replaceAll('\n', '<br>');
}
