import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoTimerStore } from '../../../shared/adapters/dynamo/timer-store.ts';
import type { CommandInput } from '../../../shared/app/case-inputs.ts';
import { commandCase } from '../../../shared/app/command-case.ts';
import type { CommandDeps } from '../../../shared/app/deps.ts';
import { tickCase } from '../../../shared/app/tick-case.ts';
import type { TimerStore } from '../../../shared/app/timer-ports.ts';
import type { CaseId } from '../../../shared/domain/case/case-id.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { quanzhou } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing, rules, units } from '../../support/case-world.ts';
import { attemptBy, citizens, readerOf, settle, submitted } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let deps: CommandDeps;
let timers: TimerStore;
let caseId: CaseId;

beforeAll(async () => {
  engine = await startEngine();
  deps = await settle(engine);
  timers = dynamoTimerStore(engine.table);
});
afterAll(async () => engine.stop());

/** A consultation, due on Tue 29 September. */
beforeEach(async () => {
  caseId = await submitted(deps, beijing('2026-09-24 17:50'));
});

const { clerk } = citizens;
const dispatch: CommandInput = { type: 'dispatch', lead: units.science.id, assisting: [], note: null };
const tick = async (at: Instant, by: Rules = rules) => tickCase({ ...deps, timers }, caseId, at, by);
const command = async (at: Instant, expectedActs: number, input = dispatch, given = deps) =>
  commandCase(given, attemptBy(clerk, at), caseId, expectedActs, input);
const header = async () => {
  const timed = await timers.timedCase(caseId);
  if (timed === undefined) throw new Error('the case is there');
  return timed;
};
const commits = async () => (await readerOf(engine).commits(caseId, { limit: 20, after: undefined })).items;

describe('a person who read the case before the clock ticked it', () => {
  const missed = beijing('2026-09-28 12:00');

  test('acts on it all the same: the ETag is the one that was read', async () => {
    const { acts } = (await header()).caseFile;
    expect(await tick(missed)).toBe('fired');
    expect((await header()).caseFile).toMatchObject({ acts, version: 2 });
    expect(await command(missed, acts)).toMatchObject({ ok: true, value: { acts: acts + 1 } });
    expect(
      (await commits()).map(({ command: name, version, acts: count }) => [name, version, count]),
    ).toEqual([
      ['submit', 1, 1],
      ['tick', 2, 1],
      ['dispatch', 3, 2],
    ]);
  });

  test('acts on it also when the clock ticks between reading and writing', async () => {
    let ticks = 0;
    const store: CommandDeps['store'] = {
      load: async (...asked) => deps.store.load(...asked),
      async save(write) {
        if (ticks === 0) {
          ticks += 1;
          expect(await tick(missed)).toBe('fired');
        }
        return deps.store.save(write);
      },
    };
    expect(await command(missed, 1, dispatch, { ...deps, store })).toMatchObject({ ok: true });
    expect((await commits()).map(({ command: name }) => name)).toEqual(['submit', 'tick', 'dispatch']);
  });

  test('is told that another person came first, with or without the clock', async () => {
    await tick(missed);
    await command(missed, 1);
    await tick(beijing('2026-09-29 08:30'));
    expect(await command(beijing('2026-09-29 09:00'), 1)).toEqual({
      ok: false,
      refusal: { tag: 'stale', acts: 2 },
    });
  });

  test('comes before the clock that read it before: the tick looks again', async () => {
    let commands = 0;
    const slow: TimerStore = {
      ...timers,
      async timedCase(id) {
        const read = await timers.timedCase(id);
        commands += 1;
        if (commands === 1) expect(await command(missed, 1)).toMatchObject({ ok: true });
        return read;
      },
    };
    // What it had read was a triage that is missing; by now there is none.
    expect(await tickCase({ ...deps, timers: slow }, caseId, missed, rules)).toBe('idle');
    expect((await commits()).map(({ command: name }) => name)).toEqual(['submit', 'dispatch']);
  });
});

describe('rules that a deployment changed', () => {
  const opensAtNine: Rules = {
    ...rules,
    city: { ...quanzhou, officeHours: { ...quanzhou.officeHours, opens: '09:00' } },
  };
  const halfPastEight = beijing('2026-09-29 08:30');
  const nine = beijing('2026-09-29 09:00');

  test('set the timer right when it comes up, change nothing else, and count from then on', async () => {
    await command(beijing('2026-09-28 09:00'), 1);
    const before = await header();
    expect(before.nextActionAt).toEqual(halfPastEight);
    expect(await tick(halfPastEight, opensAtNine)).toBe('idle');
    expect(await header()).toEqual({ ...before, nextActionAt: nine });
    const due = async (at: Instant) =>
      (
        await Promise.all(
          timers.shards.map(async (shard) => timers.due(shard, at, { limit: 100, after: undefined })),
        )
      ).flatMap(({ items }) => items);
    expect(await due(halfPastEight)).not.toContain(caseId);
    expect(await due(nine)).toContain(caseId);
    expect(await tick(halfPastEight, opensAtNine)).toBe('idle');
    expect(await tick(nine, opensAtNine)).toBe('fired');
  });

  test('take the timer away when nothing falls due any more', async () => {
    const [remind] = quanzhou.ladder.consultation.rungs;
    const late = quanzhou.ladder.consultation.rungs[1];
    if (remind === undefined || late === undefined) throw new Error('a ladder has rungs');
    const short = { ...quanzhou.ladder.consultation, rungs: [remind, late] };
    const twoRungs: Rules = {
      ...rules,
      city: { ...quanzhou, ladder: { ...quanzhou.ladder, consultation: short } },
    };
    expect(await tick(beijing('2026-09-30 08:30'))).toBe('fired');
    const third = beijing('2026-10-08 08:30');
    expect((await header()).nextActionAt).toEqual(third);
    expect(await tick(third, twoRungs)).toBe('idle');
    expect((await header()).nextActionAt).toBeUndefined();
    expect(await tick(third, rules)).toBe('fired');
  });

  test('do not set the timer of a case that somebody changed meanwhile', async () => {
    const { caseFile, nextActionAt } = await header();
    await command(beijing('2026-09-28 09:00'), 1);
    const timer = (await header()).nextActionAt;
    expect(timer).not.toEqual(nextActionAt);
    await timers.rearm(caseFile, nine);
    expect((await header()).nextActionAt).toEqual(timer);
    await timers.rearm(caseFile, undefined);
    expect((await header()).nextActionAt).toEqual(timer);
  });
});
