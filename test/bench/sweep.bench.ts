import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import { sweepTimers } from '../../shared/app/sweep-timers.ts';
import { rules } from '../support/case-world.ts';
import { askedOfTimers, evaluatedOneByOne } from '../support/due-cases.ts';
import { type Engine, startEngineHolding } from '../support/engine.ts';
import { lookedAt, openCases } from '../support/many-cases.ts';
import { spentOn } from '../support/spent.ts';

const due = 100;
const rows: object[] = [];

/** The whole of a sweep's run over what is due. */
async function swept({ table }: Engine): Promise<number> {
  const deps = {
    store: dynamoCaseStore(table),
    timers: dynamoTimerStore(table),
    seals: sha256Seals,
    trouble: {
      parked(caseId: string, error: unknown) {
        throw new Error(`case ${caseId} cannot be ticked`, { cause: error });
      },
    },
  };
  const { fired } = await sweepTimers(deps, lookedAt, rules, () => false);
  return fired;
}

describe.each([1_000, 50_000])('of %i open cases 100 are due', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngineHolding(openCases({ due, waiting: open - due }));
    // The first requests of a client open its connections.
    for (let warm = 0; warm < 10; warm += 1) await askedOfTimers(engine.table, lookedAt);
  }, 300_000);
  afterAll(async () => engine.stop());

  const operations = [
    ['the sweep’s index', async () => (await askedOfTimers(engine.table, lookedAt)).length],
    ['every open case', async () => (await evaluatedOneByOne(engine.table, lookedAt)).length],
    ['a whole sweep', async () => swept(engine)],
  ] as const;
  test.each(operations)('%s', async (operation, work) => {
    const { value, scanned, readUnits, writeUnits, milliseconds } = await spentOn(engine, work);
    expect(value).toBe(due);
    rows.push({
      operation,
      open,
      due: value,
      scanned,
      'read units': readUnits,
      'write units': writeUnits,
      ms: Math.round(milliseconds * 10) / 10,
      'due cases/s': Math.round(value / (milliseconds / 1000)),
    });
  });
});

afterAll(() => console.table(rows));
