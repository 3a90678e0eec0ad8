import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchVersion } from '../../../shared/app/match-version.ts';
import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { contentWith, located, matchedCity, personOf, profileOf } from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';
import { spentOn } from '../../support/spent.ts';

const enterprises = 400;
const everyTenth = enterprises / 10;
const listing = (...tags: readonly string[]) => ({
  qualifications: {
    value: tags.map((tag) => ({ tag, issuedOn: null, expiresOn: null })),
    source: 'import',
    on: '2026-09-01',
  },
});

let engine: Engine;
let city: ReturnType<typeof matchedCity>;
let deps: ReturnType<typeof matchDepsOn>;

beforeAll(async () => {
  engine = await startEngine();
  city = matchedCity(engine.table);
  deps = matchDepsOn(engine.table, { now: () => instant('2026-11-27T02:00:00.000Z') });
  const all = Array.from({ length: enterprises }, (_, n) => n + 1);
  await city.profiles(
    all.map((n) =>
      profileOf(n, { ...located('350525'), ...listing(...(n % 10 === 0 ? ['HIGH_TECH'] : [])) }),
    ),
  );
  await city.people(...all.map((n) => personOf(`p${n}`, { [n]: 'atOnce' })));
});
afterAll(async () => engine.stop());

/** What publishing a policy takes, in units, with how many it reached. */
const published = async (n: number, ...clauses: readonly object[]) => {
  const criteria = Criteria.parse({ all: clauses });
  const ref = await city.publish(n, 1, contentWith({ criteria, topics: ['设备'] }));
  const { readUnits, writeUnits } = await spentOn(engine, async () => matchVersion(deps, ref, () => false));
  return { pushed: (await deps.jobs.job(ref))?.counts.pushed, units: readUnits + writeUnits };
};

test('a policy for a tenth of the enterprises takes about a tenth of one for all of them', async ({
  annotate,
}) => {
  const everybody = { clause: 'region', in: ['350525'] };
  const all = await published(1, everybody);
  const tenth = await published(2, everybody, { clause: 'qualification', holds: 'HIGH_TECH' });
  expect([all.pushed, tenth.pushed]).toEqual([enterprises, everyTenth]);
  await annotate(`units: ${all.units} for ${enterprises}, ${tenth.units} for ${everyTenth}`);
  expect(tenth.units / all.units).toBeGreaterThan(0.08);
  expect(tenth.units / all.units).toBeLessThan(0.13);
});
