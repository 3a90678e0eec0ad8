import * as z from 'zod';
import type { DirectoryRecord } from '../../app/directory-ports.ts';
import type { IdempotencyKey } from '../../app/ports.ts';
import { DirectoryChange } from '../../domain/directory/change.ts';
import { Instant } from '../../domain/time/instant.ts';
import type { ItemKey } from './key-scheme.ts';
import { directoryChangeKey, idempotencyDigest, idempotencyKey } from './keys.ts';
import { pendingRelay, spreadOf } from './pending-relay.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

/** Where the record of a change lies: among those of its month. */
export function keyOfChange({ id, on }: Pick<DirectoryChange, 'id' | 'on'>): ItemKey {
  return directoryChangeKey.keyOf({ month: on.slice(0, 'YYYY-MM'.length), changeId: id });
}

/** The record of a change as it is written, still to be relayed. */
export function directoryChangeItem(change: DirectoryChange): StoredItem {
  const { id, at } = change;
  return {
    ...keyOfChange(change),
    entity: 'directoryChange',
    ...change,
    ...pendingRelay(at, id, spreadOf(id)),
  };
}

/** The change of an item or of a stream record's new image. Throws BadItem. */
export function readDirectoryChange(item: Attributes): DirectoryChange {
  return readItem('directoryChange', DirectoryChange, item);
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
