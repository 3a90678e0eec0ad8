import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
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
/** Without the pauses. */
const hasty = () => ({ store: dynamoCaseStore(city.table, async () => undefined) });

describe('a sweep', () => {
  test('in conflict with other transactions writes when they are done', async () => {
    const faults = failNext(city.table, 'TransactWriteItemsCommand', times(4, conflict));
    expect(await city.sweep(awake, hasty())).toMatchObject({ parked: 0, postponed: 0 });
    expect(faults.left).toBe(0);
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('in conflict to the end leaves the cases to the next one, and parks none', async () => {
    // Eight cases at once, five attempts each, and one more case after them.
    const faults = failNext(city.table, 'TransactWriteItemsCommand', times(45, conflict));
    const first = await city.sweep(awake, hasty());
    expect(first).toMatchObject({ fired: 0, parked: 0, complete: true });
    expect(first.postponed).toBeGreaterThan(5);
    expect(faults.left).toBeLessThan(45);
    failNext(city.table, 'TransactWriteItemsCommand', []);
    expect(await city.sweep(aMinuteLater)).toMatchObject({ fired: first.postponed, postponed: 0 });
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that cannot read a case leaves it to the next one', async () => {
    failNext(city.table, 'GetItemCommand', times(40, throttled));
    const first = await city.sweep(awake);
    expect(first).toMatchObject({ fired: 0, parked: 0, complete: true });
    expect(first.postponed).toBeGreaterThan(0);
    failNext(city.table, 'GetItemCommand', []);
    expect(await city.sweep(aMinuteLater)).toMatchObject({ fired: first.postponed });
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that cannot read the timers fails as a whole, and the next one does its work', async () => {
    failNext(city.table, 'QueryCommand', times(3, throttled));
    await expect(city.sweep(awake)).rejects.toThrow(StorageBusy);
    failNext(city.table, 'QueryCommand', []);
    await city.sweep(aMinuteLater);
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that cannot set a damaged case aside fails; the others have been ticked by then, or are by the next one', async () => {
    failNext(city.table, 'UpdateItemCommand', times(3, throttled));
    const { timers } = city.deps;
    const [first] = world.caseIds;
    const damaged: typeof timers = {
      ...timers,
      timedCase: async (caseId) => {
        if (caseId === first) throw new Error('the header is bad');
        return timers.timedCase(caseId);
      },
    };
    await expect(city.sweep(awake, { timers: damaged })).rejects.toThrow(StorageBusy);
    failNext(city.table, 'UpdateItemCommand', []);
    await city.sweep(aMinuteLater);
    expect(await city.outcome()).toEqual(undisturbed);
  });
});
