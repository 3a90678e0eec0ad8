import {
  DynamoDBServiceException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoCaseReader } from '../../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/open-table.ts';
import { type CaseStore, StorageBusy } from '../../../shared/app/ports.ts';
import { units } from '../../support/case-world.ts';
import { dispatch, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { failNext } from '../../support/request-faults.ts';

// What the local engine never does: the errors are injected, everything else is real.
let engine: Engine;
let store: CaseStore;
let waits: number[];
let n = 0;

beforeAll(async () => {
  engine = await startEngine();
});
beforeEach(() => {
  waits = [];
  n += 1;
  store = dynamoCaseStore(engine.table, async (attempt) => {
    waits.push(attempt);
  });
});
afterAll(async () => engine.stop());

const saved = { ok: true, value: undefined };
const metadata = { $metadata: { httpStatusCode: 400 } };
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
    ...metadata,
  });
const serviceError = (name: string, $fault: 'client' | 'server') =>
  new DynamoDBServiceException({
    name,
    $fault,
    message: name,
    $metadata: { httpStatusCode: $fault === 'server' ? 500 : 400 },
  });

const times = <Value>(count: number, make: () => Value): readonly Value[] =>
  Array.from({ length: count }, make);

describe('a transaction', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'cancelled by %s is tried again, after a pause that grows',
    async (reason) => {
      failNext(
        engine.table,
        'TransactWriteItemsCommand',
        times(3, () => cancelled('None', reason)),
      );
      expect(await store.save(submission(n))).toEqual(saved);
      expect(waits).toEqual([1, 2, 3]);
    },
  );

  it('in conflict to the end is an outage, and nothing is written', async () => {
    const faults = failNext(
      engine.table,
      'TransactWriteItemsCommand',
      times(5, () => cancelled('TransactionConflict')),
    );
    await expect(store.save(submission(n))).rejects.toThrow(StorageBusy);
    expect(faults.left).toBe(0);
    expect(await dynamoCaseReader(engine.table).caseWithTexts(submission(n).next.id)).toBeUndefined();
  });

  it('whose condition failed is refused at once, though it was in conflict as well', async () => {
    const letter = submission(n);
    await store.save(letter);
    failNext(engine.table, 'TransactWriteItemsCommand', [
      cancelled('ConditionalCheckFailed', 'TransactionConflict'),
    ]);
    expect(await store.save(dispatch(letter.next, units.county))).toEqual({
      ok: false,
      refusal: { tag: 'caseChanged' },
    });
    expect(waits).toEqual([]);
  });

  it('cancelled for a fault of ours is not tried again', async () => {
    failNext(engine.table, 'TransactWriteItemsCommand', [cancelled('ValidationError')]);
    await expect(store.save(submission(n))).rejects.toThrow(TransactionCanceledException);
    expect(waits).toEqual([]);
  });

  it('that timed out after it was written is not written twice: the repetition carries the same token', async () => {
    const letter = submission(n);
    const timeout = Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
    let lost = 0;
    engine.table.client.middlewareStack.add(
      (next, context) => async (args) => {
        const answer = await next(args);
        if (context.commandName !== 'TransactWriteItemsCommand' || lost > 0) return answer;
        lost += 1;
        throw timeout;
      },
      { step: 'finalizeRequest', priority: 'low', name: 'loseAnswer', override: true },
    );
    expect(await store.save(letter)).toEqual(saved);
    expect(lost).toBe(1);
    engine.table.client.middlewareStack.remove('loseAnswer');
  });
});

describe('a request', () => {
  it.each([
    ['ThrottlingException', 'client'],
    ['ProvisionedThroughputExceededException', 'client'],
    ['InternalServerError', 'server'],
  ] as const)('that gets %s is repeated by the SDK', async (name, fault) => {
    failNext(engine.table, 'TransactWriteItemsCommand', [serviceError(name, fault)]);
    expect(await store.save(submission(n))).toEqual(saved);
    expect(waits).toEqual([]);
  });

  it('that is throttled to the end is an outage', async () => {
    const hasty = openTable(engine.table.name, {
      endpoint: engine.endpoint,
      region: 'local',
      credentials,
      maxAttempts: 2,
    });
    const faults = failNext(
      hasty,
      'QueryCommand',
      times(2, () => serviceError('ThrottlingException', 'client')),
    );
    const read = dynamoCaseReader(hasty).heldBy(units.hub.id, { limit: 5, after: undefined });
    await expect(read).rejects.toThrow(StorageBusy);
    expect(faults.left).toBe(0);
  });

  it('that nobody answers is an outage', async () => {
    const nowhere = openTable('nowhere', {
      endpoint: 'http://127.0.0.1:1',
      region: 'local',
      credentials,
      maxAttempts: 1,
    });
    await expect(dynamoCaseStore(nowhere).save(submission(n))).rejects.toThrow(StorageBusy);
  });

  it('that is wrong is no outage', async () => {
    const wrong = { ...engine.table, name: 'no-such-table' };
    const failure = dynamoCaseStore(wrong).save(submission(n));
    await expect(failure).rejects.toThrow(ResourceNotFoundException);
  });
});
