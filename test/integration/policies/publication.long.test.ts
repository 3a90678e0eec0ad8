import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pushKey } from '../../../shared/adapters/dynamo/audience-keys.ts';
import { batchGet } from '../../../shared/adapters/dynamo/batch-get.ts';
import { readPush } from '../../../shared/adapters/dynamo/push-items.ts';
import type { VersionRef } from '../../../shared/app/matching-ports.ts';
import type { EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import { everyItem } from '../../../shared/app/every-item.ts';
import { type Engine, startEngineHolding } from '../../support/engine.ts';
import { bigCity } from '../../support/policy/big-city.ts';
import { contentWith, enterpriseIdOf, matchedCity } from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';
import { type Death, matchInProcess, type MatchRun } from '../../support/policy/start-match.ts';
import { instant } from '../../../shared/domain/time/instant.ts';

const enterprises = 100_000;
const matched = enterprises / 5;
const at = '2026-11-27T02:00:00.000Z';

/** Before the pushes of a page, among them, and behind its mails; each counted from the beginning of its process. */
const deaths: readonly Death[] = [
  { point: 'kept', count: 1 },
  { point: 'told', count: 20 },
  { point: 'kept', count: 3_333 },
  { point: 'planned', count: 15 },
  { point: 'kept', count: 5_050 },
];

/** How many pushes are on their way at a time: shared/app/push-to-each.ts. */
const lanes = 16;

/** In how many of these workbenches the version lies. */
async function inWorkbenches(
  { table }: Engine,
  enterpriseIds: readonly EnterpriseId[],
  { policyId, version }: VersionRef,
): Promise<number> {
  let found = 0;
  for (let first = 0; first < enterpriseIds.length; first += 100) {
    const keys = enterpriseIds
      .slice(first, first + 100)
      .map((enterpriseId) => pushKey.keyOf({ enterpriseId, policyId, version }));
    const items = await batchGet(table, keys);
    found += keys.filter((key) => items.read(key, readPush)?.change === 'new').length;
  }
  return found;
}

let engine: Engine;
let loadedIn: number;

beforeAll(async () => {
  const began = performance.now();
  engine = await startEngineHolding(bigCity(enterprises));
  loadedIn = (performance.now() - began) / 1000;
}, 300_000);
afterAll(async () => engine.stop());

describe(`a policy for ${matched} of ${enterprises} enterprises, and the matcher is killed ${deaths.length} times`, () => {
  test('reaches each workbench once, with one mail to each person', async ({ annotate }) => {
    const deps = matchDepsOn(engine.table, { now: () => instant(at) });
    const ref = await matchedCity(engine.table).publish(1, 1, contentWith());
    const runs: MatchRun[] = [];
    const began = performance.now();
    for (const death of [...deaths, undefined]) runs.push(await matchInProcess(engine, 1, at, death));
    const seconds = (performance.now() - began) / 1000;

    const put = runs.flatMap((run) => run.put);
    const expected = Array.from({ length: matched }, (_, n) => enterpriseIdOf(n * 5));
    // Nobody's was put twice. Of those on their way when a process was killed it could not say whether they were put.
    expect(new Set(put).size).toBe(put.length);
    expect(put.length).toBeGreaterThanOrEqual(matched - deaths.length * lanes);
    expect(await inWorkbenches(engine, expected, ref)).toBe(matched);
    const mails = await everyItem(async (page) => deps.mails.mailsOf(ref, page));
    expect(new Set(mails.map(({ accountId }) => accountId)).size).toBe(matched);
    expect(mails).toHaveLength(matched);
    const job = await deps.jobs.job(ref);
    expect(job).toMatchObject({ outcome: 'done', counts: { matched, pushed: matched, read: matched } });
    await annotate(
      `${enterprises} enterprises loaded in ${loadedIn.toFixed(0)} s; ${matched} pushes and mails in ${seconds.toFixed(0)} s, ` +
        `${deaths.length} kills among them: ${(matched / seconds).toFixed(0)} a second`,
    );
  });
});
