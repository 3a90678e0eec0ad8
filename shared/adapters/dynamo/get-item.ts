import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from './key-scheme.ts';
import type { Table } from './open-table.ts';
import type { Attributes } from './stored-item.ts';

/** What `read` makes of one item; undefined when there is none. */
export async function getItem<Value>(
  { client, name }: Table,
  { pk, sk }: ItemKey,
  consistency: 'consistent' | 'eventual',
  read: (item: Attributes) => Value,
): Promise<Value | undefined> {
  const ConsistentRead = consistency === 'consistent';
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead }));
  return Item && read(Item);
}
