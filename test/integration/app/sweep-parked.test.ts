import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { headerKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { CaseId } from '../../../shared/domain/case/case-id.ts';
import { plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, text, writer } from '../../support/case-world.ts';
import { write } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { Killed } from '../../support/mortal.ts';
import { type SleepingCity, sweepWorld, type SweepWorld } from '../../support/sweep-world.ts';

let engine: Engine;
let world: SweepWorld;
let city: SleepingCity;
let damaged: CaseId;

beforeAll(async () => {
  engine = await startEngine();
  world = await sweepWorld(engine);
});
afterAll(async () => engine.stop());

/** Two working days after the holidays. */
const awake = beijing('2026-10-09 10:00');
const page = { limit: 100, after: undefined };

/** Gives the header of the case another status, past all rules. */
async function setStatus(caseId: CaseId, status: string): Promise<void> {
  await city.table.client.send(
    new UpdateCommand({
      TableName: city.table.name,
      Key: headerKey.keyOf({ caseId }),
      UpdateExpression: 'SET #status = :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status },
    }),
  );
}

const parkedNow = async () => (await city.deps.timers.parked(page)).items;
const dueAt = async (at: typeof awake) => {
  const { timers } = city.deps;
  const pages = await Promise.all(timers.shards.map(async (shard) => timers.due(shard, at, page)));
  return pages.flatMap(({ items }) => items);
};

/** `npm run parked`, on the city's table. */
async function parkedCli(...args: readonly string[]): Promise<{ code: unknown; printed: string }> {
  const script = join(import.meta.dirname, '../../../shared/runtime/cli/parked-cases.ts');
  const env = {
    TABLE_NAME: city.table.name,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, printed: stdout + stderr });
    });
  });
}

beforeEach(async () => {
  city = await world.wakeUp();
  const [first] = world.caseIds;
  if (first === undefined) throw new Error('there are letters');
  damaged = first;
  await setStatus(damaged, 'lost');
});

describe('a case that cannot be ticked', () => {
  test('is set aside and reported; all others are ticked', async () => {
    const due = await dueAt(awake);
    expect(due).toContain(damaged);
    const swept = await city.sweep(awake);
    expect(swept).toEqual({ fired: due.length - 1, idle: 0, parked: 1, postponed: 0, complete: true });
    expect(city.parked).toEqual([damaged]);
    expect(await parkedNow()).toEqual([damaged]);
    expect(await dueAt(awake)).toEqual([]);
  });

  test('is reported once: the next sweeps have nothing to do with it', async () => {
    await city.sweep(awake);
    expect(await city.sweep(plusMinutes(awake, 1))).toMatchObject({ fired: 0, parked: 0 });
    expect(city.parked).toEqual([damaged]);
  });

  test('does not keep its place when the process ends after it was set aside', async () => {
    const others = (await dueAt(awake)).length - 1;
    const { timers } = city.deps;
    const dying = city.dyingAfter(1);
    const alone = {
      ...dying.timers,
      shards: timers.shards,
      due: async () => ({ items: [damaged], next: undefined }),
    };
    await expect(city.sweep(awake, { ...dying, timers: alone })).rejects.toThrow(Killed);
    expect(await parkedNow()).toEqual([damaged]);
    expect(await city.sweep(plusMinutes(awake, 1))).toMatchObject({ fired: others, parked: 0 });
  });

  test('is listed and brought back by the command line, once it is mended', async () => {
    await city.sweep(awake);
    expect(await parkedCli()).toEqual({ code: 0, printed: `${damaged}\n1 parked\n` });

    await setStatus(damaged, 'received');
    expect(await parkedCli(damaged)).toEqual({
      code: 0,
      printed: `${damaged} is back among the timers.\n`,
    });
    expect(await parkedCli(damaged)).toEqual({ code: 2, printed: `${damaged} is not parked.\n` });
    expect(await parkedNow()).toEqual([]);

    // It is due by the command line's own clock.
    expect(await dueAt(beijing('2099-01-01 10:00'))).toContain(damaged);
  });

  test('that is brought back unmended is set aside again', async () => {
    await city.sweep(awake);
    expect(await city.deps.timers.unpark(damaged, awake)).toBe(true);
    expect(await city.sweep(plusMinutes(awake, 1))).toMatchObject({ fired: 0, parked: 1 });
    expect(await parkedNow()).toEqual([damaged]);
  });

  test('is ticked as if nothing had been when it is mended and brought back', async () => {
    await city.sweep(awake);
    await setStatus(damaged, 'received');
    expect(await city.deps.timers.unpark(damaged, awake)).toBe(true);
    expect(await city.deps.timers.unpark(damaged, awake)).toBe(false);
    expect(await city.sweep(plusMinutes(awake, 1))).toMatchObject({ fired: 1, parked: 0 });
    const undisturbed = await world.wakeUp();
    await undisturbed.sweep(awake);
    expect(await city.outcome()).toEqual(await undisturbed.outcome());
  });

  test('comes back by itself when somebody acts on it after it was mended', async () => {
    await city.sweep(awake);
    await setStatus(damaged, 'received');
    const { caseFile, nextActionAt } = (await city.deps.timers.timedCase(damaged)) ?? {};
    if (caseFile === undefined) throw new Error('the case is there');
    expect(nextActionAt).toBeUndefined();
    const at = plusMinutes(awake, 1);
    await city.deps.store.save(
      write(caseFile, 'supplement', writer, [{ type: 'supplemented', v: 1, at, text: text('5') }]),
    );
    expect(await parkedNow()).toEqual([]);
    expect(await dueAt(at)).toEqual([damaged]);
  });
});
