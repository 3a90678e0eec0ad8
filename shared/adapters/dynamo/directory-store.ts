import type { DirectoryStore, DirectoryWrite } from '../../app/directory-ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { directoryChangeItem, directoryRecordItem, readDirectoryRecord } from './directory-change-item.ts';
import { readAccount } from './directory-items.ts';
import { accountParts } from './directory-writes.ts';
import { unlessInForce } from './idempotency-item.ts';
import { accountKey, idempotencyDigest, idempotencyKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { transact, type TransactionPart } from './transact.ts';

/** Changes of the directory in the one table. */
export function dynamoDirectoryStore(table: Table, backOff: BackOff = jitteredBackOff): DirectoryStore {
  return {
    async load({ idempotency, accountId }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const found = await batchGet(table, [recordAt, accountAt], backOff);
      const record = found.read(recordAt, (item) => readDirectoryRecord(idempotency, item));
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
      };
    },

    async save(write) {
      const unmet = await transact(table, partsOf(table.name, write), backOff);
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'overtaken' });
    },
  };
}

function partsOf(tableName: string, { entries, change, record }: DirectoryWrite): readonly TransactionPart[] {
  return [
    { Put: { TableName: tableName, Item: directoryRecordItem(record), ...unlessInForce(change.at) } },
    {
      Put: {
        TableName: tableName,
        Item: directoryChangeItem(change),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...entries.flatMap(({ previous, next }) => accountParts(tableName, previous, next)),
  ];
}
