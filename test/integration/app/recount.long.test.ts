import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scheduledFunctions } from '../../../infra/functions/scheduled-functions.ts';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import { readCommit } from '../../../shared/adapters/dynamo/commit-item.ts';
import { batchGet } from '../../../shared/adapters/dynamo/batch-get.ts';
import { dynamoCaseArchive } from '../../../shared/adapters/dynamo/case-archive.ts';
import { readHeader } from '../../../shared/adapters/dynamo/header-item.ts';
import type { ItemKey } from '../../../shared/adapters/dynamo/key-scheme.ts';
import { commitKey, headerKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { Attributes, StoredItem } from '../../../shared/adapters/dynamo/stored-item.ts';
import { verifyCase } from '../../../shared/app/verify-case.ts';
import { beijing } from '../../support/case-world.ts';
import { caseIdOf } from '../../support/case-writes.ts';
import { casesOf, type Cohort, moving, staying } from '../../support/december-cases.ts';
import { type Engine, startEngineHolding } from '../../support/engine.ts';
import { notice2027 } from '../../support/made-up-notices.ts';
import { beginsAfter, recountWorld } from '../../support/recount-world.ts';
import { type Batch, recountInProcess } from '../../support/start-recount.ts';

/** A hundred batches of open cases, and some that the notice does not touch; work is by the case, however many there are. */
const open = 10_000;
const untouched = 2_000;

const approvedAt = beijing('2026-12-24 10:00');
/** In the middle of a batch of a hundred. */
const savesBeforeKill = 4_050;
/** A batch that took longer than a run of the sweep has would be begun again for ever. */
const millisecondsOfRun = scheduledFunctions.sweep.timeoutSeconds * 1000;

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
  test('in batches, each within the time of a run', async ({ annotate }) => {
    const world = await recountWorld(engine);
    await world.adopt(notice2027(), approvedAt);
    const began = performance.now();
    const killed = await recountInProcess(engine, beginsAfter(approvedAt), savesBeforeKill);
    batches = [...killed, ...(await recountInProcess(engine, beginsAfter(approvedAt)))];
    recountedIn = secondsSince(began);

    const times = batches.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
    const [middle, longest] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
    expect(batches.every(({ seen }) => seen <= 100)).toBe(true);
    expect(longest).toBeLessThan(millisecondsOfRun);
    expect(await world.recounts.job()).toMatchObject({ endedAt: beginsAfter(approvedAt) });

    const sumOf = (of: (batch: Batch) => number): number =>
      batches.reduce((sum, batch) => sum + of(batch), 0);
    const units = sumOf(({ readUnits, writeUnits }) => readUnits + writeUnits);
    const moved = sumOf((batch) => batch.moved);
    // What the killed process had moved lies behind the one that goes on: it is not looked at again.
    expect(sumOf(({ seen }) => seen)).toBeLessThanOrEqual(open + untouched);
    await annotate(
      `${open} cases loaded in ${loadedIn} s, recounted in ${recountedIn} s, ${batches.length} batches: ` +
        `half within ${middle.toFixed(0)} ms, all within ${longest.toFixed(0)} ms; ${(units / moved).toFixed(1)} units for each that moved`,
    );
  });

  test('each once, by one event that names the notice', async () => {
    for (const { cohort, from, to } of toMove) {
      const deadline = { dueOn: cohort.after, provisional: false };
      const notice = { year: 2027, version: 1 };
      const redated = { type: 'redated', deadline, previousDueOn: cohort.before, notice };
      for await (const cases of casesIn(from, to, 2)) {
        const found = cases.map(({ header, commit }) => [readHeader(header), readCommit(commit)]);
        // Anything else that was written would have made another version.
        const expected = cases.map(() => [
          { version: 2, deadline },
          { version: 2, events: [redated] },
        ]);
        expect(found).toMatchObject(expected);
      }
    }
  });

  test('and the others are as they were', async () => {
    for (const { cohort, from, to } of toStay) {
      const found: Attributes[] = [];
      for await (const cases of casesIn(from, to, 1)) {
        found.push(...cases.flatMap(({ header, commit }) => [header, commit]));
      }
      expect(found).toEqual([...casesOf(cohort, from, to)]);
    }
  });

  test('and what is kept of them is whole', async () => {
    const archive = dynamoCaseArchive(engine.table);
    for (let n = 0; n < open; n += 100) {
      const record = await archive.caseRecord(caseIdOf(n));
      expect(record && verifyCase(record, sha256Seals)).toEqual({ ok: true, value: undefined });
    }
  });
});

/** The cases `from` to `to` as they lie in the table, each with one of its commits, fifty at a time. */
async function* casesIn(from: number, to: number, version: number) {
  // Two items of each; a BatchGetItem takes a hundred.
  for (let first = from; first < to; first += 50) {
    const keys = Array.from({ length: Math.min(50, to - first) }, (_, place) => {
      const caseId = caseIdOf(first + place);
      return { header: headerKey.keyOf({ caseId }), commit: commitKey.keyOf({ caseId, version }) };
    });
    const found = await batchGet(
      engine.table,
      keys.flatMap(({ header, commit }) => [header, commit]),
    );
    const item = (key: ItemKey): Attributes => found.read(key, (attributes) => attributes) ?? {};
    yield keys.map(({ header, commit }) => ({ header: item(header), commit: item(commit) }));
  }
}
