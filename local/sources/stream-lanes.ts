import type { StreamRecord } from './stream-record.ts';

/**
 * Spreads records over at most so many lanes that may run at the same time: the records of one item stay in one lane, in
 * their order, as they do with a parallelization factor.
 */
export function lanesOf(
  records: readonly StreamRecord[],
  limit: number,
): readonly (readonly StreamRecord[])[] {
  const lanes: StreamRecord[][] = [];
  const laneOfItem = new Map<string, StreamRecord[]>();
  for (const record of records) {
    const lane = laneOfItem.get(record.itemKey) ?? nextLane(lanes, limit);
    laneOfItem.set(record.itemKey, lane);
    lane.push(record);
  }
  return lanes;
}

/** The records in pieces of at most the size. */
export function batchesOf<T>(records: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(records.length / size) }, (_, index) =>
    records.slice(index * size, (index + 1) * size),
  );
}

function nextLane(lanes: StreamRecord[][], limit: number): StreamRecord[] {
  const shortest = lanes.toSorted((left, right) => left.length - right.length)[0];
  if (shortest !== undefined && lanes.length >= limit) return shortest;
  const lane: StreamRecord[] = [];
  lanes.push(lane);
  return lane;
}
