import * as z from 'zod';

const maxCursorLength = 512;
const base64url = /^[A-Za-z0-9_-]+$/;

/**
 * A cursor: the sort position where the last page ended, in base64url. It names no partition: that comes from the path and
 * the permission of each request, so that a cursor taken elsewhere opens nothing.
 */
const Cursor = z
  .string()
  .max(maxCursorLength)
  .regex(base64url)
  .transform((text, context) => {
    const position = decode(text);
    if (position !== undefined && cursorOf(position) === text) return position;
    context.issues.push({ code: 'custom', params: { rule: 'format' }, input: text });
    return z.NEVER;
  });

/** The query of a list. */
export const pagingQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(20),
  cursor: Cursor.optional(),
});

type Query = Readonly<Record<string, string | undefined>>;

/** What of a query says which page. */
export function pageOf({ limit, cursor }: Query): Query {
  return { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
}

/** What of a query was given. */
export function given(query: Query): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The query of everything else. */
export const noQuery = z.strictObject({});

/** The cursor of a sort position. */
export function cursorOf(position: string): string {
  const bytes = new TextEncoder().encode(position);
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The Link header (RFC 8288) to the next page, relative to the address of this one, whose filters stay. */
export function nextLink(
  path: string,
  limit: number,
  position: string,
  filters: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...filters, limit: String(limit), cursor: cursorOf(position) });
  return `<${path}?${query.toString()}>; rel="next"`;
}

/** The cursor that a Link header gives; undefined on the last page. */
export function nextCursorIn(link: string | null): string | undefined {
  return /[?&]cursor=([A-Za-z0-9_-]+)[^>]*>;\s*rel="next"/.exec(link ?? '')?.[1];
}

function decode(text: string): string | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
