import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { FunctionPool } from '../functions/function-pool.ts';
import type { StreamMappingSpec } from '../system/mapping-spec.ts';
import { passesFilters } from './filter-pattern.ts';
import type { Positions } from './positions.ts';
import type { SourceContext } from './source-context.ts';
import { type Source, sourceLoop, type Step } from './source-loop.ts';
import { handleStreamBatch, type StreamBatchPorts } from './stream-batch.ts';
import { streamFailureReport } from './stream-failure-report.ts';
import { batchesOf, lanesOf } from './stream-lanes.ts';
import { openStreamReader } from './stream-reader.ts';
import { type StreamRecord, streamRecord } from './stream-record.ts';

const idlePauseMs = 100;

/** Feeds the function from a table's stream; the position is kept only after everything before it is dealt with. */
export function streamSource(
  spec: StreamMappingSpec,
  pool: FunctionPool,
  positions: Positions,
  context: SourceContext,
): Source {
  const { clients, gate, killSwitch, onTrouble } = context;
  const functionLabel = pool.spec.label;

  const open = async (signal: AbortSignal): Promise<Step> => {
    const { Table } = await clients.tables.send(new DescribeTableCommand({ TableName: spec.tableName }));
    const streamArn = Table?.LatestStreamArn;
    if (streamArn === undefined) throw new Error(`table ${spec.tableName} has no stream`);
    const reader = await openStreamReader(clients.streams, streamArn, positions.get(spec.id));
    const read = async (limit: number): Promise<readonly StreamRecord[]> =>
      (await reader.read(limit)).map((record) => streamRecord(record, spec.sourceArn, context.region));
    const keep = (records: readonly StreamRecord[]): void => {
      positions.keep(spec.id, { streamArn, sequenceNumber: records.at(-1)?.sequenceNumber ?? null });
    };
    if (positions.get(spec.id) === undefined && spec.startingPosition === 'LATEST')
      keep(await readToEnd(read));
    const ports = batchPorts(spec, pool, context, { signal, shardId: reader.shardId });

    return async () => {
      const records = await gather(spec, read, signal);
      if (records.length === 0) return false;
      killSwitch.pass({ seam: 'stream', when: 'before', functionLabel });
      const wanted = records.filter(({ event }) => passesFilters(event, spec.filters));
      await Promise.all(
        lanesOf(wanted, spec.lanes).map(async (lane) => {
          for (const batch of batchesOf(lane, spec.batchSize)) await handleStreamBatch(spec, batch, ports);
        }),
      );
      killSwitch.pass({ seam: 'stream', when: 'after', functionLabel });
      keep(records);
      return true;
    };
  };
  return sourceLoop({ id: spec.id, gate, open, idlePauseMs, onTrouble });
}

function batchPorts(
  spec: StreamMappingSpec,
  pool: FunctionPool,
  { clients, queueUrlOf }: SourceContext,
  { signal, shardId }: { readonly signal: AbortSignal; readonly shardId: string },
): StreamBatchPorts {
  return {
    nowMs: Date.now,
    signal,
    pause: (ms) => wait(ms, undefined, { signal }),
    invoke: async (batch) => pool.invoke({ Records: batch.map(({ event }) => event) }),
    giveUp: async (givenUp) => {
      if (spec.failureQueue === undefined) return;
      const origin = { shardId, streamArn: spec.sourceArn, functionArn: pool.spec.arn };
      const MessageBody = JSON.stringify(streamFailureReport(givenUp, origin));
      await clients.queues.send(
        new SendMessageCommand({ QueueUrl: queueUrlOf(spec.failureQueue), MessageBody }),
      );
    },
  };
}

type Read = (limit: number) => Promise<readonly StreamRecord[]>;

async function readToEnd(read: Read): Promise<readonly StreamRecord[]> {
  let last: readonly StreamRecord[] = [];
  for (let records = await read(1000); records.length > 0; records = await read(1000)) last = records;
  return last;
}

/** As many records as fill the batches, or as come within the mapping's window after the first. */
async function gather(
  spec: StreamMappingSpec,
  read: Read,
  signal: AbortSignal,
): Promise<readonly StreamRecord[]> {
  const limit = spec.batchSize * spec.lanes;
  const records = [...(await read(limit))];
  const endsAtMs = performance.now() + spec.batchingWindowMs;
  while (records.length > 0 && records.length < limit && performance.now() < endsAtMs) {
    await wait(idlePauseMs, undefined, { signal });
    records.push(...(await read(limit - records.length)));
  }
  return records;
}
