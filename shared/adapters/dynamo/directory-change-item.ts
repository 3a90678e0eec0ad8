import * as z from 'zod';
import type { DirectoryRecord } from '../../app/directory-ports.ts';
import type { IdempotencyKey } from '../../app/ports.ts';
import type { DirectoryChange } from '../../domain/directory/change.ts';
import { Instant } from '../../domain/time/instant.ts';
import { directoryChangeKey, idempotencyDigest, idempotencyKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

/** The record of a change, among those of its month. */
export function directoryChangeItem(change: DirectoryChange): StoredItem {
  const { id, on } = change;
  return {
    ...directoryChangeKey.keyOf({ month: on.slice(0, 'YYYY-MM'.length), changeId: id }),
    entity: 'directoryChange',
    ...change,
  };
}

const Answered = z.strictObject({ fingerprint: z.string(), answer: z.unknown(), expiresAt: Instant });

/** What a change answered. The key of the client is kept only as part of a digest. */
export function directoryRecordItem({ key, ...answered }: DirectoryRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'directoryRecord',
    ...answered,
    [table.timeToLive]: Math.ceil(Date.parse(answered.expiresAt) / 1000),
  };
}

/** The record of an item that was found under `key`. Throws BadItem. */
export function readDirectoryRecord(key: IdempotencyKey, item: Attributes): DirectoryRecord {
  return { key, ...readItem('directoryRecord', Answered, item) };
}
