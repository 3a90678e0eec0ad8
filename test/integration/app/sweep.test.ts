import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweepTimers, type SweepTimersDeps } from '../../../shared/app/sweep-timers.ts';
import { StorageBusy } from '../../../shared/app/ports.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, rules } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { Killed } from '../../support/mortal.ts';
import {
  asleep,
  type News,
  type Outcome,
  type SleepingCity,
  sweepWorld,
  type SweepWorld,
} from '../../support/sweep-world.ts';

let engine: Engine;
let world: SweepWorld;
/** What one undisturbed sweep makes of everything that fell due over the holidays. */
let undisturbed: Outcome;
let city: SleepingCity;

/** Twelve days later, on a Saturday that is worked. */
const awake = beijing('2026-10-10 10:00');

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

/** To whom, by which way, about which event of which case, whenever it was told. */
const subjectOf = ([by, accountId, { caseId, event, to }]: News): string =>
  [by, accountId, caseId, event, to].join(' ');

describe('a sweep after twelve days without one', () => {
  test('has something of everything to do: the test is no empty one', () => {
    const { states, told } = undisturbed;
    const statuses = states.map(({ status, lateSince }) => (lateSince === null ? status : `late ${status}`));
    expect(new Set(statuses)).toEqual(
      new Set([
        'late received',
        'late dispatched',
        'late handling',
        'dispatched',
        'closed',
        'withdrawn',
        'received',
      ]),
    );
    const events = new Set(told.map(([, , { event }]) => event));
    for (const event of ['firstStepMissed', 'rungReached', 'reportMissed', 'urgeUnanswered', 'closed']) {
      expect(events).toContain(event);
    }
  });

  test('run twice changes nothing more', async () => {
    expect(await city.sweep(awake)).toMatchObject({ parked: 0, postponed: 0, complete: true });
    expect(await city.sweep(awake)).toEqual({ fired: 0, idle: 0, parked: 0, postponed: 0, complete: true });
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('run in 8 copies at the same time does everything once', async () => {
    const sweeps = await Promise.all(Array.from({ length: 8 }, async () => city.sweep(awake)));
    const fired = sweeps.reduce((sum, swept) => sum + swept.fired, 0);
    expect(fired).toBe((await (await world.wakeUp()).sweep(awake)).fired);
    expect(sweeps.every(({ parked, postponed }) => parked + postponed === 0)).toBe(true);
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that meets the cases in reversed order does the same', async () => {
    const { timers } = city.deps;
    const reversed: SweepTimersDeps['timers'] = {
      ...timers,
      shards: timers.shards.toReversed(),
      due: async (...asked) => {
        const page = await timers.due(...asked);
        return { ...page, items: page.items.toReversed() };
      },
    };
    await city.sweep(awake, { timers: reversed });
    expect(await city.outcome()).toEqual(undisturbed);
  });

  test('that came each time something fell due leaves the same cases, and tells nothing twice', async () => {
    for (let at = await nextTimer(); at !== undefined && at <= awake; at = await nextTimer()) {
      await city.sweep(at);
    }
    const { states, told } = await city.outcome();
    expect(states).toEqual(undisturbed.states);
    expect(new Set(told.map((news) => JSON.stringify(news))).size).toBe(told.length);
    // Whom each rung was told in its turn has heard of the highest, too, which is all that is told after an outage.
    const heard = new Set(told.map(subjectOf));
    for (const news of undisturbed.told) expect(heard).toContain(subjectOf(news));
    expect(told.length).toBeGreaterThan(undisturbed.told.length);
  });

  test('that came every seven hours leaves the same cases', async () => {
    for (let at = asleep; at < awake; at = plusMinutes(at, 7 * 60)) await city.sweep(at);
    await city.sweep(awake);
    expect((await city.outcome()).states).toEqual(undisturbed.states);
  });

  test('cut short by its time goes on a minute later', async () => {
    let saves = 0;
    const { store, timers, ...deps } = city.deps;
    const counting: SweepTimersDeps['store'] = {
      save: async (write) => {
        saves += 1;
        return store.save(write);
      },
    };
    const cut = await sweepTimers({ ...deps, timers, store: counting }, awake, rules, () => saves > 0);
    expect(cut).toMatchObject({ fired: saves, complete: false });
    const rest = await city.sweep(plusMinutes(awake, 1));
    expect(rest.complete).toBe(true);
    expect(cut.fired + rest.fired).toBe((await (await world.wakeUp()).sweep(awake)).fired);
    expect(await city.outcome()).toEqual(undisturbed);
  });
});

/** When the sweep is needed next. */
async function nextTimer(): Promise<Instant | undefined> {
  const timed = await Promise.all(
    world.caseIds.map(async (caseId) => (await city.deps.timers.timedCase(caseId))?.nextActionAt),
  );
  return timed.filter((at) => at !== undefined).toSorted()[0];
}

describe('a sweep whose process ends', () => {
  test('after any single write is completed by the next one, and everything is told once', async () => {
    let writes = 0;
    for (let finished = false; !finished;) {
      writes += 1;
      city = await world.wakeUp();
      finished = await city.sweep(awake, city.dyingAfter(writes)).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return false;
        },
      );
      await city.sweep(plusMinutes(awake, 1));
      expect(await city.outcome()).toEqual(undisturbed);
      expect((await city.deps.timers.parked({ limit: 10, after: undefined })).items).toEqual([]);
    }
    expect(writes).toBeGreaterThan(5);
  });

  test('without hearing that its writes were done, finds them done', async () => {
    const { store } = city.deps;
    const deaf: SweepTimersDeps['store'] = {
      async save(write) {
        await store.save(write);
        throw new StorageBusy('no answer in time');
      },
    };
    const swept = await city.sweep(awake, { store: deaf });
    expect(swept).toMatchObject({ fired: 0, parked: 0, complete: true });
    expect(swept.postponed).toBeGreaterThan(5);
    expect(await city.sweep(awake)).toMatchObject({ fired: 0, postponed: 0 });
    expect(await city.outcome()).toEqual(undisturbed);
  });
});
