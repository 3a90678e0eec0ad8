import type { UploadStore } from '../../app/attachment-ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { readAccount } from './directory-items.ts';
import { getItem } from './get-item.ts';
import { unlessInForce } from './idempotency-item.ts';
import { accountKey, idempotencyDigest, idempotencyKey, uploadKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { transact } from './transact.ts';
import { readUpload, readUploadRecord, uploadItem, uploadRecordItem } from './upload-item.ts';

/** Announced uploads in the one table. */
export function dynamoUploadStore(table: Table, backOff: BackOff = jitteredBackOff): UploadStore {
  return {
    async load({ idempotency, accountId }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const found = await batchGet(table, [recordAt, accountAt], backOff);
      const record = found.read(recordAt, (item) => readUploadRecord(idempotency, item));
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
      };
    },

    upload: async (accountId, uploadId) =>
      getItem(table, uploadKey.keyOf({ accountId, uploadId }), 'consistent', readUpload),

    async save(upload, record) {
      const unmet = await transact(
        table,
        [
          {
            Put: {
              TableName: table.name,
              Item: uploadRecordItem(record),
              ...unlessInForce(upload.announcedAt),
            },
          },
          {
            Put: {
              TableName: table.name,
              Item: uploadItem(upload),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
        backOff,
      );
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'recordExists' });
    },
  };
}
