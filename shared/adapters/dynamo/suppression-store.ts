import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SuppressionList } from '../../app/message-ports.ts';
import { getItem } from './get-item.ts';
import { addressDigest, suppressionKey } from './keys.ts';
import type { Table } from './open-table.ts';
import type { StoredItem } from './stored-item.ts';

const keyOf = (address: string) => suppressionKey.keyOf({ digest: addressDigest(address) });

/** The suppression list in the one table, by digests of addresses: it can be asked for an address, but gives none away. */
export function dynamoSuppressionList(table: Table): SuppressionList {
  return {
    async has(address) {
      return (await getItem(table, keyOf(address), 'consistent', () => true)) ?? false;
    },
    async add(address, reason, at) {
      const item: StoredItem = { ...keyOf(address), entity: 'suppression', reason, at };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
  };
}
