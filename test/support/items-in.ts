import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Engine } from './engine.ts';

/** Everything that the table of an engine holds, of a size for tests. */
export async function itemsIn({ table }: Engine): Promise<readonly unknown[]> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new ScanCommand({ TableName: table.name, ConsistentRead: true }),
  );
  if (LastEvaluatedKey !== undefined) throw new Error('the table holds more than one page');
  return Items;
}
