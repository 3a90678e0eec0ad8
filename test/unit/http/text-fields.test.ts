import { describe, expect, test } from 'vitest';
import { faultsOf, pointerTo } from '../../../shared/http/field-fault.ts';
import { lines, oneLine } from '../../../shared/http/text-fields.ts';

type Field = ReturnType<typeof lines>;

function rulesBroken(field: Field, text: unknown): readonly string[] {
  const parsed = field.safeParse(text, { reportInput: true });
  return parsed.success ? [] : faultsOf(parsed.error, pointerTo).map(({ rule }) => rule);
}

describe('a text of one line', () => {
  const subject = oneLine(10);

  test.each([
    ['关于补助', []],
    ['a'.repeat(10), []],
    ['a'.repeat(11), ['tooLong']],
    ['', ['blank']],
    [' \t\n　', ['blank']],
    ['标题\n第二行', ['characters']],
    ['tab\tin it', ['characters']],
    ['bell\u0007', ['characters']],
    ['\u202Ereversed', ['characters']],
    ['zero\u200Bwidth', ['characters']],
    ['isolate\u2066x', ['characters']],
    ['line\u2028sep', ['characters']],
    ['broken\uD800', ['characters']],
    [undefined, ['required']],
    [null, ['type']],
    [7, ['type']],
  ])('%j breaks %j', (text, rules) => {
    expect(rulesBroken(subject, text)).toEqual(rules);
  });

  test('counts characters, not UTF-16 units: ten rare characters are ten', () => {
    expect(rulesBroken(oneLine(10), '𠮷'.repeat(7))).toEqual([]);
    expect(rulesBroken(oneLine(10), '𠮷'.repeat(11))).toEqual(['tooLong']);
  });

  test('counts bytes beside characters: ten characters of four bytes exceed thirty', () => {
    expect(rulesBroken(oneLine(10), '𠮷'.repeat(10))).toEqual(['tooManyBytes']);
    expect(rulesBroken(oneLine(10), '中'.repeat(10))).toEqual([]);
  });

  test('is trimmed and in NFC before it is counted', () => {
    expect(oneLine(4).parse('  cafe\u0301  ')).toBe('café');
  });
});

describe('a text of several lines', () => {
  test.each([
    ['第一行\n\n第二行\t缩进', []],
    ['👨‍👩‍👧', []],
    ['null\u0000', ['characters']],
    ['escape\u001B[31m', ['characters']],
    ['broken\uDC00', ['characters']],
    ['一'.repeat(51), ['tooLong']],
  ])('%j breaks %j', (text, rules) => {
    expect(rulesBroken(lines(50), text)).toEqual(rules);
  });

  test('has one kind of line end', () => {
    expect(lines(50).parse('a\r\nb\rc\n')).toBe('a\nb\nc');
  });
});
