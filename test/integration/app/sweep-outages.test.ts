import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/open-table.ts';
import { dynamoTimerStore } from '../../../shared/adapters/dynamo/timer-store.ts';
import { StorageBusy } from '../../../shared/app/ports.ts';
import { plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { failNext } from '../../support/request-faults.ts';
import { type Outcome, type SleepingCity, sweepWorld, type SweepWorld } from '../../support/sweep-world.ts';

let engine: Engine;
let world: SweepWorld;
let undisturbed: Outcome;
let city: SleepingCity;

const awake = beijing('2026-10-10 10:00');
const aMinuteLater = plusMinutes(awake, 1);

beforeAll(async () => {
  engine = await startEngine();
  world = await sweepWorld(engine);
  const quiet = await world.wakeUp();
  await quiet.sweep(awake);
  undisturbed = await quiet.outcome();
});
afterAll(async () => engine.stop());
beforeEach(async () => {
  city = await world.wakeUp();
});

const metadata = { $metadata: { httpStatusCode: 400 } };
const conflict = () =>
  new TransactionCanceledException({
    message: 'cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
    ...metadata,
  });
const throttled = () =>
  new DynamoDBServiceException({
    name: 'ThrottlingException',
    $fault: 'client',
    message: 'slow down',
    ...metadata,
  });
const times = (count: number, make: () => Error) => Array.from({ length: count }, make);

/** The city's table through a client that neither repeats nor waits. */
function hasty() {
  const table = openTable(city.table.name, {
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return { table, store: dynamoCaseStore(table, async () => undefined), timers: dynamoTimerStore(table) };
}

describe('a sweep', () => {
  test('in conflict with other transactions writes when they are done', async () => {
    const { table, ...ports } = hasty();
    const faults = failNext(table, 'TransactWriteItemsCommand', times(4, conflict));
    expect(await city.sweep(awake, ports)).toMatchObject({ parked: 0, postponed: 0 });
    expect(faults.left).toBe(0);
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('in conflict to the end leaves the cases to the next one, and parks none', async () => {
    const { table, ...ports } = hasty();
    failNext(table, 'TransactWriteItemsCommand', times(100, conflict));
    const first = await city.sweep(awake, ports);
    expect(first).toMatchObject({ fired: 0, parked: 0, complete: true });
    expect(first.postponed).toBeGreaterThan(5);
    expect(await city.sweep(aMinuteLater)).toMatchObject({ fired: first.postponed, postponed: 0 });
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that cannot read some cases leaves them to the next one', async () => {
    const { table, ...ports } = hasty();
    failNext(table, 'GetItemCommand', times(3, throttled));
    expect(await city.sweep(awake, ports)).toMatchObject({ parked: 0, postponed: 3, complete: true });
    expect(await city.sweep(aMinuteLater)).toMatchObject({ fired: 3 });
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that cannot read the timers fails as a whole, and the next one does its work', async () => {
    const { table, ...ports } = hasty();
    failNext(table, 'QueryCommand', times(1, throttled));
    await expect(city.sweep(awake, ports)).rejects.toThrow(StorageBusy);
    await city.sweep(aMinuteLater);
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that cannot set a damaged case aside fails; what it did not reach is for the next one', async () => {
    const { table, store, timers } = hasty();
    failNext(table, 'UpdateItemCommand', times(1, throttled));
    const [first] = world.caseIds;
    const damaged: typeof timers = {
      ...timers,
      timedCase: async (caseId) => {
        if (caseId === first) throw new Error('the header is bad');
        return timers.timedCase(caseId);
      },
    };
    await expect(city.sweep(awake, { store, timers: damaged })).rejects.toThrow(StorageBusy);
    await city.sweep(aMinuteLater);
    expect(await city.outcome()).toEqual(undisturbed);
  });
});
