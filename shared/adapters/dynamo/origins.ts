import type { Origins } from '../../app/inbound-ports.ts';
import { getItem } from './get-item.ts';
import { readOrigin } from './inbound-items.ts';
import { originKey } from './integration-keys.ts';
import type { Table } from './open-table.ts';

/** Where cases came from, read consistently: a case is told of right after it was written. */
export function dynamoOrigins(table: Table): Origins {
  return {
    originOf: async (caseId) => getItem(table, originKey.keyOf({ caseId }), 'consistent', readOrigin),
  };
}
