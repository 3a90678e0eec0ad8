import { describe, expect, test } from 'vitest';
import { parseFilterPattern, passesFilters } from '../../../local/sources/filter-pattern.ts';
import type { JsonObject } from '../../../local/template/json.ts';

const record: JsonObject = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { pk: { S: 'case#1' }, pendingRelay: { S: 'yes' } }, SizeBytes: 120 },
  tags: ['red', 'blue'],
  nothing: null,
};

function passes(...patterns: readonly object[]): boolean {
  return passesFilters(
    record,
    patterns.map((pattern) => parseFilterPattern(JSON.stringify(pattern))),
  );
}

describe('filters of event source mappings', () => {
  test.each([
    ['an exact value', { eventName: ['INSERT'] }, true],
    ['one of several', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['none of several', { eventName: ['MODIFY', 'REMOVE'] }, false],
    ['all keys must match', { eventName: ['INSERT'], dynamodb: { SizeBytes: [1] } }, false],
    ['null', { nothing: [null] }, true],
    ['an element of a list', { tags: ['blue'] }, true],
    ['exists', { dynamodb: { NewImage: { pendingRelay: { S: [{ exists: true }] } } } }, true],
    ['exists asks for a leaf', { dynamodb: { NewImage: { pendingRelay: [{ exists: true }] } } }, false],
    ['does not exist', { dynamodb: { NewImage: { gone: { S: [{ exists: false }] } } } }, true],
    ['exists on what is missing', { dynamodb: { OldImage: { pk: { S: [{ exists: true }] } } } }, false],
    ['prefix', { dynamodb: { NewImage: { pk: { S: [{ prefix: 'case#' }] } } } }, true],
    ['prefix otherwise', { dynamodb: { NewImage: { pk: { S: [{ prefix: 'unit#' }] } } } }, false],
    ['suffix', { eventName: [{ suffix: 'SERT' }] }, true],
    ['ignoring case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['anything but this', { eventName: [{ 'anything-but': 'INSERT' }] }, false],
    ['anything but a prefix', { eventName: [{ 'anything-but': { prefix: 'IN' } }] }, false],
    ['anything but needs a value', { gone: [{ 'anything-but': 'INSERT' }] }, false],
    ['a range', { dynamodb: { SizeBytes: [{ numeric: ['>', 100, '<=', 120] }] } }, true],
    ['outside of a range', { dynamodb: { SizeBytes: [{ numeric: ['<', 120] }] } }, false],
    ['either of two', { $or: [{ eventName: ['REMOVE'] }, { tags: ['red'] }] }, true],
    ['neither of two', { $or: [{ eventName: ['REMOVE'] }, { tags: ['green'] }] }, false],
  ])('%s', (_name, pattern, expected) => {
    expect(passes(pattern)).toBe(expected);
  });

  test('one filter of several is enough, and no filter lets everything pass', () => {
    expect(passes({ eventName: ['REMOVE'] }, { eventName: ['INSERT'] })).toBe(true);
    expect(passes()).toBe(true);
  });

  test('an operator that is not built stops the start, however deep it lies', () => {
    const nested = { $or: [{ dynamodb: { NewImage: { pk: { S: [{ wildcard: 'case*' }] } } } }] };
    expect(() => parseFilterPattern(JSON.stringify(nested))).toThrow('wildcard');
    expect(() => parseFilterPattern('[]')).toThrow('object');
  });
});
