import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DomainClock, openDomainClock } from '../../../local/clock/domain-clock.ts';
import { type EngineClients, engineClients } from '../../../local/engines/clients.ts';
import { ensureQueue, releaseHeldMessages } from '../../../local/engines/create-queues.ts';
import { ensureTable } from '../../../local/engines/create-tables.ts';
import { startTableEngine } from '../../../local/engines/dynoxide.ts';
import { type QueueEngine, startQueueEngine } from '../../../local/engines/fauxqs.ts';
import { indexStreamRecords } from '../../../local/engines/index-stream-records.ts';
import { sweepExpired } from '../../../local/engines/sweep-expired.ts';
import { isAlive } from '../../../local/stack/is-alive.ts';
import type { QueueSpec } from '../../../local/system/queue-spec.ts';
import type { TableSpec } from '../../../local/system/table-spec.ts';

const region = 'ap-southeast-1';
const tableSpec: TableSpec = {
  name: 'letters',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [],
  LocalSecondaryIndexes: [],
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

let root: string;
let clock: DomainClock;
let queues: QueueEngine;
let tables: Awaited<ReturnType<typeof startTableEngine>>;
let clients: EngineClients;
const losses: string[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'zhitong-engines-'));
  mkdirSync(join(root, 'queues'));
  clock = openDomainClock(join(root, 'clock.json'), Date.parse('2026-09-24T09:50:00Z'));
  tables = await startTableEngine(join(root, 'tables.db'), (output) => losses.push(output));
  queues = await startQueueEngine({ dataDir: join(root, 'queues'), offsetBuffer: clock.offsetBuffer });
  clients = engineClients({ tables: tables.endpoint, queues: queues.endpoint, region });
});
afterAll(async () => {
  await queues.stop();
  await tables.process?.stop();
  rmSync(root, { recursive: true, force: true });
});

function queueSpec(name: string, attributes: Record<string, string>): QueueSpec {
  const url = `${queues.endpoint}/000000000000/${name}`;
  return { name, url, visibilityTimeoutSeconds: 60, attributes, redrive: undefined };
}
async function received(spec: QueueSpec): Promise<readonly (string | undefined)[]> {
  const { Messages = [] } = await clients.queues.send(new ReceiveMessageCommand({ QueueUrl: spec.url }));
  return Messages.map(({ Body }) => Body);
}

describe('queues', () => {
  test('hold a message back in domain time', async () => {
    const spec = queueSpec('delayed', { DelaySeconds: '120' });
    await ensureQueue(clients.queues, spec, region);
    await clients.queues.send(new SendMessageCommand({ QueueUrl: spec.url, MessageBody: 'held' }));
    expect(await received(spec)).toEqual([]);
    clock.moveTo(clock.now() + 121_000);
    expect(await received(spec)).toEqual(['held']);
  });

  test('that are there take the settings of the template', async () => {
    await ensureQueue(clients.queues, queueSpec('changed', { VisibilityTimeout: '30' }), region);
    const spec = {
      ...queueSpec('changed', { VisibilityTimeout: '90' }),
      redrive: { deadLetterQueue: 'delayed', maxReceiveCount: 2 },
    };
    await ensureQueue(clients.queues, spec, region);
    const { Attributes } = await clients.queues.send(
      new GetQueueAttributesCommand({ QueueUrl: spec.url, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      VisibilityTimeout: '90',
      RedrivePolicy: expect.stringContaining(':delayed"'),
    });
  });

  test('give up after a start what a killed consumer held', async () => {
    const spec = queueSpec('held', { VisibilityTimeout: '600' });
    await ensureQueue(clients.queues, spec, region);
    await clients.queues.send(new SendMessageCommand({ QueueUrl: spec.url, MessageBody: 'once' }));
    expect(await received(spec)).toEqual(['once']);
    expect(await received(spec)).toEqual([]);
    await releaseHeldMessages(clients.queues, queues.endpoint, spec);
    clock.moveTo(clock.now() + 2000);
    expect(await received(spec)).toEqual(['once']);
  });
});

describe('tables', () => {
  test('are created once, and refused with other keys', async () => {
    await ensureTable(clients.tables, tableSpec);
    await ensureTable(clients.tables, tableSpec);
    const KeySchema = [{ AttributeName: 'id', KeyType: 'HASH' as const }];
    await expect(ensureTable(clients.tables, { ...tableSpec, KeySchema })).rejects.toThrow('other keys');
  });

  test('lose what has expired in domain time', async () => {
    await ensureTable(clients.tables, tableSpec);
    const nowSeconds = Math.floor(clock.now() / 1000);
    for (const [pk, expiresAt] of [
      ['expired', nowSeconds - 1],
      ['valid', nowSeconds + 3600],
    ] as const) {
      const Item = { pk: { S: pk }, expiresAt: { N: String(expiresAt) } };
      await clients.tables.send(new PutItemCommand({ TableName: 'letters', Item }));
    }
    expect(await sweepExpired(clients.tables, tableSpec, clock.now())).toBe(1);
    const found = await clients.tables.send(
      new GetItemCommand({ TableName: 'letters', Key: { pk: { S: 'valid' } } }),
    );
    expect(found.Item).toBeDefined();
  });

  test('number the records of a stream by an index, also when started again', () => {
    const file = join(root, 'tables.db');
    indexStreamRecords(file);
    indexStreamRecords(file);
    const database = new DatabaseSync(file);
    const [plan] = database
      .prepare(
        // What the engine asks before each record.
        `EXPLAIN QUERY PLAN SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1
         FROM _stream_records WHERE table_name = ?`,
      )
      .all('letters');
    database.close();
    expect(plan).toMatchObject({ detail: expect.stringContaining('_stream_records_by_number') });
  });

  test('an engine that is killed is told, and nothing of it is left', async () => {
    const doomed = await startTableEngine(join(root, 'doomed.db'), (output) => losses.push(output));
    const pid = doomed.process?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => losses.length).toBe(1);
    expect(isAlive(pid)).toBe(false);
  });
});
