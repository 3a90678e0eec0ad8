import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorOf, nextCursorIn, nextLink, pagingQuery } from '../../../shared/http/paging.ts';

describe('a cursor', () => {
  test('comes back as the position that it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (position) => {
        const cursor = cursorOf(position);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(pagingQuery.parse({ cursor })).toEqual({ limit: 20, cursor: position });
      }),
    );
  });

  test('stands in the Link and is found there', () => {
    const link = nextLink('/units/science/cases', 50, '2026-09-29#01K5');
    expect(link).toBe('</units/science/cases?limit=50&cursor=MjAyNi0wOS0yOSMwMUs1>; rel="next"');
    expect(nextCursorIn(link)).toBe('MjAyNi0wOS0yOSMwMUs1');
    expect(nextCursorIn(null)).toBeUndefined();
    expect(nextCursorIn('</x?cursor=abc>; rel="prev"')).toBeUndefined();
  });

  test.each(['', 'a', 'a===', 'YQ==', 'YR', '_-_-', '中文', 'a b', 'A'.repeat(513)])(
    '%j is refused',
    (cursor) => {
      expect(pagingQuery.safeParse({ cursor }).success).toBe(false);
    },
  );
});

describe('a limit', () => {
  test.each([
    ['1', 1],
    ['100', 100],
    ['007', 7],
  ])('%s is taken', (limit, size) => {
    expect(pagingQuery.parse({ limit })).toEqual({ limit: size });
  });

  test.each(['0', '101', '-1', '1.5', '1e1', '', 'ten', '1,2'])('%j is refused', (limit) => {
    expect(pagingQuery.safeParse({ limit }).success).toBe(false);
  });
});
