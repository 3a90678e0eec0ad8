import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import { readCommit } from '../../../shared/adapters/dynamo/commit-item.ts';
import { dynamoCaseArchive } from '../../../shared/adapters/dynamo/case-archive.ts';
import { readHeader } from '../../../shared/adapters/dynamo/header-item.ts';
import { headerKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { Attributes, StoredItem } from '../../../shared/adapters/dynamo/stored-item.ts';
import { verifyCase } from '../../../shared/app/verify-case.ts';
import { beijing } from '../../support/case-world.ts';
import { caseIdOf } from '../../support/case-writes.ts';
import { casesOf, type Cohort, moving, staying } from '../../support/december-cases.ts';
import { type Engine, startEngineHolding } from '../../support/engine.ts';
import { everyItem } from '../../support/every-item.ts';
import { notice2027 } from '../../support/made-up-notices.ts';
import { beginsAfter, recountWorld } from '../../support/recount-world.ts';
import { type Batch, recountInProcess } from '../../support/start-recount.ts';

/** As many open cases as the city is to have room for, and some that the notice does not touch. */
const open = 50_000;
const untouched = 2_000;

const approvedAt = beijing('2026-12-24 10:00');
const batchesBeforeKill = 200;
/** What a run keeps free of its function's time: a batch that begins in the last moment ends in it. */
const reserveMilliseconds = 10_000;

interface Stretch {
  readonly cohort: Cohort;
  readonly from: number;
  readonly to: number;
}

const stretches = (cohorts: readonly Cohort[], first: number, size: number): readonly Stretch[] =>
  cohorts.map((cohort, place) => {
    const from = first + (place * size) / cohorts.length;
    return { cohort, from, to: from + size / cohorts.length };
  });
const toMove = stretches(moving, 0, open);
const toStay = stretches(staying, open, untouched);

function* itemsOf(some: readonly Stretch[]): Generator<StoredItem> {
  for (const { cohort, from, to } of some) yield* casesOf(cohort, from, to);
}

const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(0);

let engine: Engine;
let loadedIn: string;
let batches: readonly Batch[];
let recountedIn: string;

beforeAll(async () => {
  const began = performance.now();
  engine = await startEngineHolding(itemsOf([...toMove, ...toStay]));
  loadedIn = secondsSince(began);
}, 300_000);
afterAll(async () => engine.stop());

describe(`${open} open cases move by a notice, and the process is killed in between`, () => {
  test('in batches, each within the time that a run keeps free for it', async ({ annotate }) => {
    const world = await recountWorld(engine);
    await world.adopt(notice2027(), approvedAt);
    const began = performance.now();
    const killed = await recountInProcess(engine, beginsAfter(approvedAt), batchesBeforeKill);
    batches = [...killed, ...(await recountInProcess(engine, beginsAfter(approvedAt)))];
    recountedIn = secondsSince(began);

    const times = batches.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
    const [middle, longest] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
    expect(longest).toBeLessThan(reserveMilliseconds);
    expect(await world.recounts.job()).toMatchObject({ endedAt: beginsAfter(approvedAt) });

    const sumOf = (of: (batch: Batch) => number): number =>
      batches.reduce((sum, batch) => sum + of(batch), 0);
    const units = sumOf(({ readUnits, writeUnits }) => readUnits + writeUnits);
    const moved = sumOf((batch) => batch.moved);
    await annotate(
      `${open} cases loaded in ${loadedIn} s, recounted in ${recountedIn} s, ${batches.length} batches: ` +
        `half within ${middle.toFixed(0)} ms, all within ${longest.toFixed(0)} ms; ${(units / moved).toFixed(1)} units for each that moved`,
    );
  });

  test('each once, by one event that names the notice; the others are as they were', async ({ annotate }) => {
    const began = performance.now();
    const boundary = headerKey.keyOf({ caseId: caseIdOf(open) }).pk;
    const dueOn = new Map<string, unknown>();
    const written = new Map<string, unknown[]>();
    const left: Attributes[] = [];
    for await (const item of everyItem(engine.table)) {
      const { pk, entity } = item;
      if (entity !== 'case' && entity !== 'commit') continue;
      if (String(pk) >= boundary) left.push(item);
      else if (entity === 'case') dueOn.set(String(pk), readHeader(item).deadline);
      else if (item['version'] !== 1) {
        written.set(String(pk), [...(written.get(String(pk)) ?? []), readCommit(item).events]);
      }
    }
    expect(dueOn.size).toBe(open);
    for (const { cohort, from, to } of toMove) {
      const deadline = { dueOn: cohort.after, provisional: false };
      const redated = {
        type: 'redated',
        deadline,
        previousDueOn: cohort.before,
        notice: { year: 2027, version: 1 },
      };
      for (let n = from; n < to; n += 1) {
        const { pk } = headerKey.keyOf({ caseId: caseIdOf(n) });
        expect(dueOn.get(pk)).toMatchObject(deadline);
        expect(written.get(pk)).toMatchObject([[redated]]);
      }
    }
    expect(left.toSorted(byKey)).toEqual([...itemsOf(toStay)].toSorted(byKey));
    await annotate(`every case looked at in ${secondsSince(began)} s`);
  });

  test('and what is kept of them is whole', async () => {
    const archive = dynamoCaseArchive(engine.table);
    for (let n = 0; n < open; n += 50) {
      const record = await archive.caseRecord(caseIdOf(n));
      expect(record && verifyCase(record, sha256Seals)).toEqual({ ok: true, value: undefined });
    }
  });
});

function byKey(one: Attributes, other: Attributes): number {
  const [left, right] = [one, other].map(({ pk, sk }) => `${String(pk)} ${String(sk)}`);
  return (left ?? '').localeCompare(right ?? '');
}
