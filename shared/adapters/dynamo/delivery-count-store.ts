import type { DeliveryCounts } from '../../app/delivery-ports.ts';
import { DeliveryCount } from '../../domain/policy/delivery-count.ts';
import { deliveryCountKey } from './audience-keys.ts';
import { absent, putIf, stepBefore } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import type { Table } from './open-table.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** How far versions were delivered, in the one table: an item for each version. */
export function dynamoDeliveryCounts(table: Table): DeliveryCounts {
  return {
    count: async (version) => getItem(table, deliveryCountKey.keyOf(version), 'consistent', readCount),
    keep: async (next) => putIf(table, countItem(next), next.step === 0 ? absent : stepBefore(next)),
  };
}

function countItem(count: DeliveryCount): StoredItem {
  return { ...deliveryCountKey.keyOf(count), entity: 'deliveryCount', ...count };
}

function readCount(item: Attributes): DeliveryCount {
  return readItem('deliveryCount', DeliveryCount, item);
}
