import { expect, test } from 'vitest';
import { batchesOf, lanesOf } from '../../../local/sources/stream-lanes.ts';
import type { StreamRecord } from '../../../local/sources/stream-record.ts';

function record(itemKey: string, sequenceNumber: string): StreamRecord {
  return { itemKey, sequenceNumber, event: {}, createdAtMs: 0 };
}

test('the records of an item stay in one lane and in order, other items run beside them', () => {
  const records = [record('x', '1'), record('y', '2'), record('x', '3'), record('z', '4'), record('y', '5')];
  const lanes = lanesOf(records, 2).map((lane) =>
    lane.map(({ itemKey, sequenceNumber }) => `${itemKey}${sequenceNumber}`),
  );
  expect(lanes).toEqual([
    ['x1', 'x3'],
    ['y2', 'z4', 'y5'],
  ]);
});

test('with one lane everything stays in order', () => {
  const records = [record('x', '1'), record('y', '2')];
  expect(lanesOf(records, 1)).toEqual([records]);
});

test('batches hold at most so many', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(batchesOf([], 2)).toEqual([]);
});
