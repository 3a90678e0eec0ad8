import { expect, test } from 'vitest';
import { actsOf, entityTagOf, isUnchanged } from '../../../shared/http/entity-tag.ts';

test('an ETag names the number of acts, and is read back', () => {
  for (const acts of [1, 9, 10, 999_999_999]) expect(actsOf(entityTagOf(acts))).toBe(acts);
});

test.each(['3', '""', '"0"', '"03"', '"-1"', '"3', 'W/"3"', '*', '"3", "4"', '"3""', '"９"', '"1e3"', ''])(
  'If-Match %j is malformed',
  (ifMatch) => {
    expect(actsOf(ifMatch)).toBeUndefined();
  },
);

test.each([
  [undefined, false],
  ['"3"', true],
  ['W/"3"', true],
  ['"2", "3"', true],
  ['*', true],
  ['"2"', false],
  ['3', false],
])('If-None-Match %j with the state "3" is unchanged: %s', (ifNoneMatch, unchanged) => {
  expect(isUnchanged(ifNoneMatch, '"3"')).toBe(unchanged);
});
