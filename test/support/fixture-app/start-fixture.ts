import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { main } from '../../../local/stack/main.ts';
import type { Seed } from '../../../local/stack/seed.ts';

const load: Seed['load'] = async ({ endpoint, region, tableName }) => {
  const credentials = { accessKeyId: 'seed', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const Item = { pk: { S: 'seeded' }, sk: { S: 'letter' }, status: { S: 'received' } };
  await client.send(new PutItemCommand({ TableName: tableName, Item }));
  client.destroy();
};

const accounts = [{ id: 'alice', name: '示例甲', email: 'alice@example.com' }];

await main({ dir: process.cwd(), app: 'test/support/fixture-app/app.ts' }, { accounts, load });
