import type { RecountStore } from '../../app/calendar-ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { jobItem, readJob } from './calendar-items.ts';
import { putIf } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { recountKey } from './keys.ts';
import type { Table } from './open-table.ts';

/** The one job of the calendar's partition. */
export function dynamoRecountStore(table: Table): RecountStore {
  return {
    job: async () => getItem(table, recountKey.keyOf({}), 'consistent', readJob),

    async keep({ revision, step }, next) {
      const isKept = await putIf(table, jobItem(next), {
        ConditionExpression: 'revision = :revision AND step = :step',
        ExpressionAttributeValues: { ':revision': revision, ':step': step },
      });
      return isKept ? accepted(undefined) : refused({ tag: 'jobChanged' });
    },
  };
}
