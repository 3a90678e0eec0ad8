import type { Resumptions } from '../../app/sending-ports.ts';
import type { Table } from './open-table.ts';
import { resumptionKey } from './policy-mail-keys.ts';
import { queryTable } from './query.ts';
import { readResumption } from './sending-item.ts';

/** Who has resumed mails about policies, in the one table. */
export function dynamoResumptions(table: Table): Resumptions {
  return {
    async latest() {
      const { pk } = resumptionKey.pattern;
      const skPrefix = resumptionKey.prefix.sk;
      const stretch = { pk, skPrefix, order: 'descending', consistent: true } as const;
      const { items } = await queryTable(table, stretch, { limit: 1, after: undefined });
      return items.map(readResumption)[0];
    },
  };
}
