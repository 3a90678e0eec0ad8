import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineClients, engineClients } from '../../../local/engines/clients.ts';
import { ensureQueue } from '../../../local/engines/create-queues.ts';
import { ensureTable } from '../../../local/engines/create-tables.ts';
import { startTableEngine } from '../../../local/engines/dynoxide.ts';
import { type QueueEngine, startQueueEngine } from '../../../local/engines/fauxqs.ts';
import { noKillSwitch } from '../../../local/faults/kill-switch.ts';
import type { FunctionPool } from '../../../local/functions/function-pool.ts';
import { gate } from '../../../local/sources/gate.ts';
import { openPositions } from '../../../local/sources/positions.ts';
import { queueSource } from '../../../local/sources/queue-source.ts';
import type { SourceContext } from '../../../local/sources/source-context.ts';
import type { Source } from '../../../local/sources/source-loop.ts';
import { streamSource } from '../../../local/sources/stream-source.ts';
import type { QueueMappingSpec, StreamMappingSpec } from '../../../local/system/mapping-spec.ts';
import type { TableSpec } from '../../../local/system/table-spec.ts';
import { bundledFunction } from '../../support/function-bundle.ts';

const region = 'ap-southeast-1';

/** Notes what it gets in the file of its environment; whatever is named poison makes it fail. */
const noting = `import { appendFileSync } from 'node:fs';
export const handler = async ({ Records }) => {
  const names = Records.map(({ body, dynamodb }) => body ?? dynamodb.Keys.pk.S);
  appendFileSync(process.env.NOTES, names.join('+') + '\\n');
  const failed = Records.filter((_, index) => names[index].startsWith('poison'));
  if (process.env.REPORTS === 'no' && failed.length > 0) throw new Error('poisoned');
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};`;

let root: string;
let queues: QueueEngine;
let tables: Awaited<ReturnType<typeof startTableEngine>>;
let clients: EngineClients;
const pools: FunctionPool[] = [];

const urlOf = (name: string): string => `${queues.endpoint}/000000000000/${name}`;
const context = (): SourceContext => ({
  clients,
  region,
  gate: gate(),
  killSwitch: noKillSwitch,
  queueUrlOf: urlOf,
  onTrouble: (trouble) => expect.unreachable(trouble),
});
const notesOf = (name: string): readonly string[] => {
  const file = join(root, `${name}.notes`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};
function notingFunction(name: string, reports: 'yes' | 'no'): FunctionPool {
  const environment = { NOTES: join(root, `${name}.notes`), REPORTS: reports };
  const pool = bundledFunction(root, name, noting, { environment });
  pools.push(pool);
  return pool;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'zhitong-sources-'));
  mkdirSync(join(root, 'queues'));
  tables = await startTableEngine(join(root, 'tables.db'), (output) => expect.unreachable(output));
  queues = await startQueueEngine({ dataDir: join(root, 'queues'), offsetBuffer: new SharedArrayBuffer(8) });
  clients = engineClients({ tables: tables.endpoint, queues: queues.endpoint, region });
  for (const name of ['failures', 'letters']) {
    const attributes = { VisibilityTimeout: '600' };
    const spec = { name, url: urlOf(name), visibilityTimeoutSeconds: 600, attributes, redrive: undefined };
    await ensureQueue(clients.queues, spec, region);
  }
});
afterAll(async () => {
  await Promise.all(pools.map(async (pool) => pool.stop()));
  await queues.stop();
  await tables.process?.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a stream', () => {
  const tableSpec: TableSpec = {
    name: 'letters',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [],
    LocalSecondaryIndexes: [],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  };
  const spec: StreamMappingSpec = {
    id: 'relay',
    functionName: 'relay',
    sourceArn: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/letters/stream/local',
    tableName: 'letters',
    batchSize: 1,
    batchingWindowMs: 0,
    filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['letter'] } } } }],
    reportsItemFailures: false,
    startingPosition: 'TRIM_HORIZON',
    bisectsOnError: false,
    retries: 1,
    maximumAgeMs: undefined,
    lanes: 1,
    failureQueue: 'failures',
  };
  const write = async (pk: string, kind: string): Promise<void> => {
    const Item = { pk: { S: pk }, kind: { S: kind } };
    await clients.tables.send(new PutItemCommand({ TableName: 'letters', Item }));
  };
  const start = (pool: FunctionPool): Source =>
    streamSource(spec, pool, openPositions(join(root, 'positions.json')), context());

  test('is filtered, goes on behind what fails, and is read on from its position after a restart', async () => {
    await ensureTable(clients.tables, tableSpec);
    const pool = notingFunction('relay', 'no');
    await write('first', 'letter');
    await write('other', 'note');
    await write('poison', 'letter');
    const source = start(pool);
    await expect.poll(() => notesOf('relay'), { timeout: 10_000 }).toEqual(['first', 'poison', 'poison']);
    await write('second', 'letter');
    await expect.poll(() => notesOf('relay').at(-1), { timeout: 10_000 }).toBe('second');
    await source.stop();

    const { Messages } = await clients.queues.send(
      new ReceiveMessageCommand({ QueueUrl: urlOf('failures') }),
    );
    expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: spec.sourceArn },
    });

    await write('third', 'letter');
    const resumed = start(pool);
    await expect.poll(() => notesOf('relay').at(-1), { timeout: 10_000 }).toBe('third');
    await resumed.stop();
    expect(notesOf('relay')).toEqual(['first', 'poison', 'poison', 'second', 'third']);
  });
});

describe('a queue', () => {
  const spec: QueueMappingSpec = {
    id: 'notify',
    functionName: 'notify',
    sourceArn: 'arn:aws:sqs:ap-southeast-1:000000000000:letters',
    queueName: 'letters',
    batchSize: 10,
    batchingWindowMs: 0,
    filters: [],
    reportsItemFailures: true,
    concurrency: 2,
  };

  test('loses what its function has dealt with and keeps what it reports as failed', async () => {
    for (const MessageBody of ['one', 'poison', 'two']) {
      await clients.queues.send(new SendMessageCommand({ QueueUrl: urlOf('letters'), MessageBody }));
    }
    const source = queueSource(spec, notingFunction('notify', 'yes'), context());
    const left = async (): Promise<unknown> => {
      const answer = await fetch(`${queues.endpoint}/_fauxqs/queues/letters`);
      const { messages } = (await answer.json()) as Record<
        string,
        Record<string, { message: { body: string } }[]>
      >;
      return { ready: messages?.['ready'], held: messages?.['inflight']?.map(({ message }) => message.body) };
    };
    await expect.poll(left, { timeout: 10_000 }).toEqual({ ready: [], held: ['poison'] });
    await source.stop();
    expect(
      notesOf('notify')
        .flatMap((line) => line.split('+'))
        .toSorted(),
    ).toEqual(['one', 'poison', 'two']);
  });
});
