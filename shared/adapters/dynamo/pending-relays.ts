import type { PendingRelays } from '../../app/timer-ports.ts';
import { batchGet } from './batch-get.ts';

import type { Table } from './open-table.ts';
import { pendingRelayShards } from './pending-relay.ts';
import { readHappening } from './read-happening.ts';
import { queryIndex } from './query.ts';
import { BadItem } from './stored-item.ts';
import type { ItemKey } from './key-scheme.ts';

/** What the relay has not confirmed, from the index byPendingRelay of the one table. */
export function dynamoPendingRelays(table: Table): PendingRelays {
  return {
    async pendingSince(before, limit) {
      const keys: ItemKey[] = [];
      for (const partition of pendingRelayShards) {
        const stretch = { index: 'byPendingRelay', partition, order: 'ascending', before } as const;
        const page = await queryIndex(table, stretch, { limit: limit - keys.length, after: undefined });
        keys.push(...page.items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
        if (keys.length >= limit) break;
      }
      if (keys.length === 0) return { happenings: [], unreadable: [] };
      const found = await batchGet(table, keys);
      const read = keys.map((key) => ({ key, happening: readable(() => found.read(key, readHappening)) }));
      return {
        happenings: read.flatMap(({ happening }) =>
          happening === undefined || happening === 'bad' ? [] : [happening],
        ),
        unreadable: read.flatMap(({ key, happening }) =>
          happening === 'bad' ? [`${key.pk} | ${key.sk}`] : [],
        ),
      };
    },
  };
}

/** One bad item must not keep the others from being sent. */
function readable<Value>(read: () => Value): Value | 'bad' {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadItem) return 'bad';
    throw error;
  }
}
