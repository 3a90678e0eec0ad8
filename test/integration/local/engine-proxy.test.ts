import { GetItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noKillSwitch } from '../../../local/faults/kill-switch.ts';
import {
  type EngineProxy,
  type EngineRequest,
  startEngineProxy,
} from '../../../local/faults/engine-proxy.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

const asked: Pick<EngineRequest, 'functionLabel' | 'operation'>[] = [];
let engine: Engine;
let proxy: EngineProxy;
let client: DynamoDBClient;

beforeAll(async () => {
  engine = await startEngine();
  proxy = await startEngineProxy({
    target: engine.endpoint,
    seam: 'tables',
    killSwitch: noKillSwitch,
    refusal: ({ functionLabel, operation }) => {
      asked.push({ functionLabel, operation });
      return operation === 'PutItem' ? 'intake may not do that' : undefined;
    },
  });
  const credentials = { accessKeyId: 'intake', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: proxy.endpoint, region: 'local', credentials });
});
afterAll(async () => {
  client.destroy();
  await proxy.stop();
  await engine.stop();
});

const TableName = (): string => engine.table.name;
const Key = { pk: { S: 'CASE#1' }, sk: { S: 'HEADER' } };

test('what is allowed reaches the engine, and its answer comes back', async () => {
  expect((await client.send(new GetItemCommand({ TableName: TableName(), Key }))).Item).toBeUndefined();
  expect(asked.at(-1)).toEqual({ functionLabel: 'intake', operation: 'GetItem' });
});

test('what is refused does not, and the SDK calls it what AWS calls it', async () => {
  const put = client.send(new PutItemCommand({ TableName: TableName(), Item: Key }));
  await expect(put).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: 'intake may not do that',
  });
  const { Item } = await client.send(new GetItemCommand({ TableName: TableName(), Key }));
  expect(Item).toBeUndefined();
});
