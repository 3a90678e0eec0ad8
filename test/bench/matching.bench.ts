import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchVersion } from '../../shared/app/match-version.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { type Engine, startEngineHolding } from '../support/engine.ts';
import { bigCity } from '../support/policy/big-city.ts';
import { contentWith, matchedCity } from '../support/policy/matched-city.ts';
import { matchDepsOn } from '../support/policy/matching-deps.ts';
import { spentOn } from '../support/spent.ts';

const enterprises = 20_000;
const matched = enterprises / 5;
const at = instant('2026-11-27T02:00:00.000Z');
const rows: object[] = [];

let engine: Engine;
beforeAll(async () => {
  engine = await startEngineHolding(bigCity(enterprises));
}, 300_000);
afterAll(async () => {
  await engine.stop();
  console.table(rows);
});

/** The same audience, said so that no place of it can be told: by everybody, of whom most turn out not to be meant. */
const placeless = {
  any: [{ clause: 'region', in: ['350582'] }, { all: [{ clause: 'employees', from: 9_000_000 }] }],
};

describe(`a policy for ${matched} of ${enterprises} enterprises`, () => {
  const ways = [
    ['the candidates of a plan', 1, { clause: 'region', in: ['350582'] }],
    ['all enterprises', 2, placeless],
  ] as const;
  test.each(ways)('by %s', async (way, n, criteria) => {
    const deps = matchDepsOn(engine.table, { now: () => at });
    const ref = await matchedCity(engine.table).publish(n, 1, contentWith({ criteria }));
    const moments: number[] = [];
    const began = performance.now();
    const { readUnits, writeUnits, requests, milliseconds } = await spentOn(engine, async () =>
      matchVersion(
        {
          ...deps,
          pushes: {
            ...deps.pushes,
            async keep(push) {
              const kept = await deps.pushes.keep(push);
              moments.push(performance.now() - began);
              return kept;
            },
          },
        },
        ref,
        () => false,
      ),
    );
    const job = await deps.jobs.job(ref);
    expect(job?.counts).toMatchObject({ matched, pushed: matched });
    rows.push({
      'read by way of': way,
      'copies read': job?.counts.read,
      'matched/s': Math.round(matched / (milliseconds / 1000)),
      'copies/s': Math.round((job?.counts.read ?? 0) / (milliseconds / 1000)),
      'requests per match': Math.round((requests / matched) * 100) / 100,
      'read units per match': Math.round((readUnits / matched) * 100) / 100,
      'write units per match': Math.round((writeUnits / matched) * 100) / 100,
      'first push, ms': Math.round(moments[0] ?? 0),
      'last push, s': Math.round((moments.at(-1) ?? 0) / 100) / 10,
    });
  });
});
