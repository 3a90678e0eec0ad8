import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { StartRefused } from '../stack/start-refused.ts';
import type { TableSpec } from '../system/table-spec.ts';

/** Creates the table when it is not there; throws StartRefused when it is there with other keys. */
export async function ensureTable(client: DynamoDBClient, spec: TableSpec): Promise<void> {
  const existing = await describe(client, spec.name);
  if (existing !== undefined) {
    if (shapeOf(existing) !== shapeOf(spec)) {
      throw new StartRefused(
        `Table ${spec.name} of the state directory has other keys or indexes than the template. ` +
          'Remove the state directory (or choose another with --dir) to start with an empty table.',
      );
    }
    return;
  }
  const { GlobalSecondaryIndexes, LocalSecondaryIndexes, StreamSpecification } = spec;
  await client.send(
    new CreateTableCommand({
      TableName: spec.name,
      AttributeDefinitions: spec.AttributeDefinitions,
      KeySchema: spec.KeySchema,
      BillingMode: 'PAY_PER_REQUEST',
      ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
      ...(LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes }),
      ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
    }),
  );
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

type Shaped = Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes'>;

function shapeOf({ KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes }: Shaped): string {
  const indexes = [...(GlobalSecondaryIndexes ?? []), ...(LocalSecondaryIndexes ?? [])]
    .map((index) => ({
      name: index.IndexName,
      keys: keysOf(index.KeySchema),
      projection: index.Projection?.ProjectionType,
      attributes: index.Projection?.NonKeyAttributes?.toSorted() ?? [],
    }))
    .toSorted((left, right) => (left.name ?? '').localeCompare(right.name ?? ''));
  return JSON.stringify([keysOf(KeySchema), indexes]);
}

function keysOf(keySchema: TableDescription['KeySchema']): readonly string[] {
  return (keySchema ?? []).map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`);
}
