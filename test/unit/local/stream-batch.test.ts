import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../local/functions/function-worker.ts';
import { type GivenUp, handleStreamBatch } from '../../../local/sources/stream-batch.ts';
import type { StreamRecord } from '../../../local/sources/stream-record.ts';
import type { StreamMappingSpec } from '../../../local/system/mapping-spec.ts';

const spec: StreamMappingSpec = {
  id: 'mapping',
  functionName: 'relay',
  sourceArn: 'arn',
  tableName: 'table',
  batchSize: 10,
  batchingWindowMs: 0,
  filters: [],
  reportsItemFailures: false,
  startingPosition: 'TRIM_HORIZON',
  bisectsOnError: false,
  retries: 0,
  maximumAgeMs: undefined,
  lanes: 1,
  failureQueue: undefined,
};

const failed: Outcome = { kind: 'failed', error: { errorType: 'Error', errorMessage: 'no', trace: [] } };
const done: Outcome = { kind: 'answered', result: 'null' };

function records(...sequenceNumbers: readonly string[]): readonly StreamRecord[] {
  return sequenceNumbers.map((sequenceNumber) => ({
    sequenceNumber,
    event: {},
    itemKey: 'k',
    createdAtMs: 1000,
  }));
}

async function handle(
  settings: Partial<StreamMappingSpec>,
  batch: readonly StreamRecord[],
  answer: (sequenceNumbers: readonly string[]) => Outcome,
): Promise<{ invocations: readonly string[]; givenUp: readonly string[]; pausesMs: readonly number[] }> {
  const invocations: string[] = [];
  const pausesMs: number[] = [];
  const givenUp: GivenUp[] = [];
  await handleStreamBatch({ ...spec, ...settings }, batch, {
    nowMs: () => 5000,
    signal: new AbortController().signal,
    pause: async (ms) => Promise.resolve(pausesMs.push(ms)),
    invoke: async (part) => {
      const sequenceNumbers = part.map(({ sequenceNumber }) => sequenceNumber);
      invocations.push(sequenceNumbers.join(''));
      return Promise.resolve(answer(sequenceNumbers));
    },
    giveUp: async (one) => {
      givenUp.push(one);
    },
  });
  const summary = givenUp.map(
    (one) => `${one.records.map(({ sequenceNumber }) => sequenceNumber).join('')} ${one.condition}`,
  );
  return { invocations, givenUp: summary, pausesMs };
}

describe('a batch of a stream', () => {
  test('that succeeds is handed over once', async () => {
    expect(await handle({}, records('a', 'b'), () => done)).toEqual({
      invocations: ['ab'],
      givenUp: [],
      pausesMs: [],
    });
  });

  test('that fails is tried again and then given up, so that the stream goes on', async () => {
    expect(await handle({ retries: 1 }, records('a', 'b'), () => failed)).toEqual({
      invocations: ['ab', 'ab'],
      givenUp: ['ab RetryAttemptsExhausted'],
      pausesMs: [200],
    });
  });

  test('is halved until the poisoned record stands alone', async () => {
    const answer = (sequenceNumbers: readonly string[]): Outcome =>
      sequenceNumbers.includes('c') ? failed : done;
    expect(await handle({ bisectsOnError: true }, records('a', 'b', 'c', 'd'), answer)).toEqual({
      invocations: ['abcd', 'ab', 'cd', 'c', 'd'],
      givenUp: ['c RetryAttemptsExhausted'],
      pausesMs: [],
    });
  });

  test('goes on from the first record that is reported as failed', async () => {
    const failures = ['b', 'd'];
    const answer = (): Outcome => {
      const itemIdentifier = failures.shift();
      const batchItemFailures = itemIdentifier === undefined ? [] : [{ itemIdentifier }];
      return { kind: 'answered', result: JSON.stringify({ batchItemFailures }) };
    };
    const settings = { reportsItemFailures: true, retries: 5 };
    expect(await handle(settings, records('a', 'b', 'c', 'd'), answer)).toEqual({
      invocations: ['abcd', 'bcd', 'd'],
      givenUp: [],
      pausesMs: [200, 400],
    });
  });

  test('counts as failed as a whole when the report names a stranger', async () => {
    const answer = (): Outcome => ({
      kind: 'answered',
      result: '{"batchItemFailures":[{"itemIdentifier":"zz"}]}',
    });
    expect(await handle({ reportsItemFailures: true }, records('a', 'b'), answer)).toEqual({
      invocations: ['ab'],
      givenUp: ['ab RetryAttemptsExhausted'],
      pausesMs: [],
    });
  });

  test('is given up when it is too old, however many tries are left', async () => {
    expect(await handle({ retries: -1, maximumAgeMs: 3000 }, records('a'), () => failed)).toEqual({
      invocations: ['a'],
      givenUp: ['a RecordAgeExceeded'],
      pausesMs: [],
    });
  });

  test('is not dealt with when the stack is stopped meanwhile', async () => {
    const abort = new AbortController();
    const handling = handleStreamBatch({ ...spec, retries: -1 }, records('a'), {
      nowMs: () => 0,
      signal: abort.signal,
      pause: async () => Promise.resolve(),
      invoke: async () => {
        abort.abort();
        return Promise.resolve(failed);
      },
      giveUp: async () => {
        await Promise.reject(new Error('nothing may be given up'));
      },
    });
    await expect(handling).rejects.toThrow('abort');
  });
});
