import type { CreateTableCommandInput, Projection } from '@aws-sdk/client-dynamodb';
import { type IndexDefinition, table, type TableDefinition } from '../../shared/adapters/dynamo/table.ts';

const keySchema = ({ partition, sort }: { partition: string; sort: string }) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

function projectionOf({ projection }: IndexDefinition): Projection {
  return typeof projection === 'string'
    ? { ProjectionType: projection }
    : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projection] };
}

/** What CreateTable is asked for, from the one definition of the table. */
export function createTableInput(tableName: string): CreateTableCommandInput {
  const { keys, indexes, keyAttributeType, stream }: TableDefinition = table;
  const keyAttributes = [keys, ...Object.values(indexes)].flatMap(({ partition, sort }) => [partition, sort]);
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(keys),
    AttributeDefinitions: [...new Set(keyAttributes)].map((name) => ({
      AttributeName: name,
      AttributeType: keyAttributeType,
    })),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([name, index]) => ({
      IndexName: name,
      KeySchema: keySchema(index),
      Projection: projectionOf(index),
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  };
}
