import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxBodyBytes, readJson } from '../../../shared/http/json-body.ts';

const refusalOf = (text: string): unknown => {
  const read = readJson(text);
  return read.ok ? undefined : read.refusal;
};
const fault = (rule: string, pointer: string, limit?: string) => ({
  tag: 'invalidRequest',
  faults: [{ at: { pointer }, rule, ...(limit !== undefined && { limit }) }],
});

describe('what is JSON with keys that differ', () => {
  test('is read as JSON.parse reads it', () => {
    const key = fc.string().filter((name) => name !== '__proto__');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (content, indent) => {
        const text = JSON.stringify(content, null, indent);
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  test.each([
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":1}}}',
    '{"a\\\\":1,"a":"\\""}',
    String.raw`{"a":"\ud83d\ude00 \\ud83d"}`,
  ])('%s is taken', (text) => {
    expect(refusalOf(text)).toBeUndefined();
  });
});

describe('refused', () => {
  test.each([
    ['{"a":1,"a":2}', fault('duplicateField', '/a')],
    ['{"a":1,"\\u0061":2}', fault('duplicateField', '/a')],
    ['{"a":[1,{"b":1,"c":[],"b":2}]}', fault('duplicateField', '/a/1/b')],
    ['{"a":{"x":1},"b":[1,[2]],"a":3}', fault('duplicateField', '/a')],
    ['{"a/b":{"~":1,"~":2}}', fault('duplicateField', '/a~1b/~0')],
    [String.raw`"\ud83d"`, fault('characters', '')],
    [String.raw`{"a":{"b":["","\ud83d"]}}`, fault('characters', '/a/b/1')],
    [String.raw`{"a":1,"b":"x\uDE00y"}`, fault('characters', '/b')],
    [String.raw`{"a":{"\uD83D":1}}`, fault('characters', '/a')],
    ['['.repeat(17) + ']'.repeat(17), fault('tooDeep', '', '16')],
    ['{"a":'.repeat(17) + '1' + '}'.repeat(17), fault('tooDeep', '', '16')],
  ])('%s', (text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });

  test.each(['', '{', "{'a':1}", '{"a":1,}', 'NaN', '\uFEFF{}', '{} {}'])('%j is not JSON', (text) => {
    expect(refusalOf(text)).toEqual({ tag: 'invalidJson' });
  });

  test('one byte more than the limit, whether of one or of three bytes a character', () => {
    const filled = (character: string, bytes: number): string => {
      const room = maxBodyBytes - 2 - character.length;
      return `"${character.repeat(Math.floor(room / bytes))}"`;
    };
    expect(refusalOf(filled('中', 3))).toBeUndefined();
    expect(refusalOf(`"${'a'.repeat(maxBodyBytes - 2)}"`)).toBeUndefined();
    expect(refusalOf(`"${'a'.repeat(maxBodyBytes - 1)}"`)).toEqual({ tag: 'bodyTooLarge' });
    expect(refusalOf(`"${'中'.repeat(maxBodyBytes / 3)}"`)).toEqual({ tag: 'bodyTooLarge' });
  });
});
