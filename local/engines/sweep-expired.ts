import { BatchWriteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { TableSpec } from '../system/table-spec.ts';

const batchSize = 25;

/**
 * Removes items whose time to live has passed at the instant (milliseconds); the engine never does. DynamoDB would
 * within some days, so nothing may rely on it. Gives the number of items removed.
 */
export async function sweepExpired(client: DynamoDBClient, spec: TableSpec, nowMs: number): Promise<number> {
  const { AttributeName, Enabled } = spec.TimeToLiveSpecification ?? { Enabled: false };
  if (!Enabled || AttributeName === undefined) return 0;
  const keyNames = spec.KeySchema.map((key) => key.AttributeName);
  const pages = paginateScan(
    { client },
    {
      TableName: spec.name,
      FilterExpression: '#ttl < :now',
      ProjectionExpression: keyNames.map((_, index) => `#k${index}`).join(', '),
      ExpressionAttributeNames: {
        '#ttl': AttributeName,
        ...Object.fromEntries(keyNames.map((name, index) => [`#k${index}`, name])),
      },
      ExpressionAttributeValues: { ':now': { N: String(Math.floor(nowMs / 1000)) } },
    },
  );
  let removed = 0;
  for await (const { Items = [] } of pages) {
    for (let start = 0; start < Items.length; start += batchSize) {
      const batch = Items.slice(start, start + batchSize).map((Key) => ({ DeleteRequest: { Key } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [spec.name]: batch } }));
      removed += batch.length;
    }
  }
  return removed;
}
