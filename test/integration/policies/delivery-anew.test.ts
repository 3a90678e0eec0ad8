import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoDeliveryCounts } from '../../../shared/adapters/dynamo/delivery-count-store.ts';
import { type CountDeps, countDeliveries } from '../../../shared/app/count-deliveries.ts';
import { match, type MatchCause } from '../../../shared/app/match.ts';
import { matchVersion } from '../../../shared/app/match-version.ts';
import type { MessageCount } from '../../../shared/app/message-ports.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  matchedCity,
  profileOf,
} from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';

const noLimit = () => false;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

test('whom a qualification kept out that has expired is found by a count, and gets the policy', async () => {
  let now: Instant = beijing('2026-11-27 10:00');
  const counted: MessageCount[] = [];
  const told: MatchCause[] = [];
  const city = matchedCity(engine.table);
  const matching = matchDepsOn(engine.table, { now: () => now });
  const deps: CountDeps = {
    ...matching,
    queue: { matchAnew: async (lacking) => void told.push(...lacking.map((each) => ({ lacking: each }))) },
    counts: dynamoDeliveryCounts(engine.table),
    counters: { count: (what) => counted.push(what) },
    timeZone: 'Asia/Shanghai',
  };
  const count = async (day: string): Promise<void> => {
    for (const time of ['10:10', '10:20']) {
      now = beijing(`${day} ${time}`);
      await countDeliveries(deps, noLimit);
    }
  };
  const held = [{ tag: 'HIGH_TECH', issuedOn: '2023-11-28', expiresOn: '2026-11-28' }];
  const qualifications = { value: held, source: 'enterprise', on: '2026-09-01' };
  await city.profiles([profileOf(1, { ...located('350582'), qualifications })]);
  const none = [{ clause: 'qualification', holds: 'HIGH_TECH' }];
  const criteria = { all: [{ clause: 'region', in: ['350582'] }, { none }] };
  const version = await city.publish(1, 1, contentWith({ criteria }));
  await matchVersion(matching, version, noLimit);
  await count('2026-11-27');
  expect(counted).toEqual([]);

  await count('2026-11-30');
  expect(counted).toEqual(['deliveryDifference']);
  expect(told).toEqual([{ lacking: { enterpriseId: enterpriseIdOf(1), since: now } }]);
  for (const cause of told) await match(matching, cause, noLimit);
  expect(await matching.pushes.latestPush(enterpriseIdOf(1), version.policyId)).toMatchObject({
    change: 'new',
  });

  await count('2026-12-10');
  expect(counted).toHaveLength(1);
  expect((await deps.counts.count(version))?.last).toMatchObject({ missing: 0, reached: { inInbox: 1 } });
});
