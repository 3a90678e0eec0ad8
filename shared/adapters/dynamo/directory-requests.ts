import type { DirectoryRequests } from '../../app/directory-ports.ts';
import { putIf } from './conditional-write.ts';
import { directoryRecordItem, readDirectoryRecord } from './directory-change-item.ts';
import { getItem } from './get-item.ts';
import { unlessInForce } from './idempotency-item.ts';
import { idempotencyDigest, idempotencyKey } from './keys.ts';
import type { Table } from './open-table.ts';

/** Which requests idempotency keys are of, in the one table, where their answers are kept in parts. */
export function dynamoDirectoryRequests(table: Table): DirectoryRequests {
  return {
    async begin(record, now) {
      if (await putIf(table, directoryRecordItem(record), unlessInForce(now))) return record;
      const at = idempotencyKey.keyOf({ digest: idempotencyDigest(record.key) });
      const begun = await getItem(table, at, 'consistent', (item) => readDirectoryRecord(record.key, item));
      return begun ?? record;
    },
  };
}
