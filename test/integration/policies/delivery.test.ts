import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pushKey } from '../../../shared/adapters/dynamo/audience-keys.ts';
import { dynamoDeliveryCounts } from '../../../shared/adapters/dynamo/delivery-count-store.ts';
import { type CountDeps, countDeliveries } from '../../../shared/app/count-deliveries.ts';
import { matchVersion } from '../../../shared/app/match-version.ts';
import type { VersionRef } from '../../../shared/app/matching-ports.ts';
import type { MessageCount } from '../../../shared/app/message-ports.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  matchedCity,
  personOf,
  profileOf,
  subscriptionOf,
} from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';

const noLimit = () => false;
const crowd = Array.from({ length: 450 }, (_, n) => n + 100);

let engine: Engine;
let now: Instant = beijing('2026-11-27 10:00');
let city: ReturnType<typeof matchedCity>;
let matching: ReturnType<typeof matchDepsOn>;
let deps: CountDeps;
let counted: MessageCount[];

const at = (time: string): void => {
  now = beijing(time);
};
const last = async (version: VersionRef) => (await deps.counts.count(version))?.last;

beforeAll(async () => {
  engine = await startEngine();
  city = matchedCity(engine.table);
  matching = matchDepsOn(engine.table, { now: () => now });
  counted = [];
  deps = {
    ...matching,
    counts: dynamoDeliveryCounts(engine.table),
    counters: { count: (what) => counted.push(what) },
    timeZone: 'Asia/Shanghai',
  };
  await city.profiles([
    ...[1, 2, 3, 4].map((n) => profileOf(n, located('350582'))),
    ...[5, 6].map((n) => profileOf(n, located('350583'))),
    ...crowd.map((n) => profileOf(n, located('350521'))),
  ]);
  await city.people(
    personOf('reader', { 1: 'atOnce', 5: 'atOnce' }),
    personOf('silent', { 2: 'never' }),
    personOf('off', { 4: 'atOnce' }),
    ...crowd.map((n) => personOf(`c${n}`, { [n]: 'atOnce' })),
  );
  await city.smart(4, false);
  await city.subscribe(subscriptionOf(1, 'reader', 5, { topics: ['技改'] }));
});
afterAll(async () => engine.stop());

describe('the count of a delivery', () => {
  let version: VersionRef;

  test('begins when the publication has settled, and says whom it reached and how far the mails are', async () => {
    version = await city.publish(1, 1, contentWith());
    expect(await countDeliveries(deps, noLimit)).toEqual({ ended: 0, different: 0, complete: true });
    await matchVersion(matching, version, noLimit);
    at('2026-11-27 10:09');
    expect((await countDeliveries(deps, noLimit)).ended).toBe(0);
    at('2026-11-27 10:10');
    expect(await countDeliveries(deps, noLimit)).toEqual({ ended: 1, different: 0, complete: true });
    expect(await last(version)).toMatchObject({
      at: now,
      // By profile 1 to 3, of whom 4 does not want to hear; by subscription 5.
      reached: { audience: 4, matched: 4, inInbox: 4, withPeople: 3, mailed: 2 },
      missing: 0,
      mails: { planned: 1, mails: 1, pending: 1, withheld: 0 },
    });
  });

  test('is made anew ever less often', async () => {
    at('2026-11-27 10:20');
    expect((await countDeliveries(deps, noLimit)).ended).toBe(0);
    at('2026-11-27 10:25');
    expect((await countDeliveries(deps, noLimit)).ended).toBe(1);
  });

  test('finds who lacks the version, when it has looked twice, and raises the alarm', async () => {
    const { policyId } = version;
    const Key = pushKey.keyOf({ enterpriseId: enterpriseIdOf(3), policyId, version: version.version });
    await engine.table.client.send(new DeleteCommand({ TableName: engine.table.name, Key }));
    at('2026-11-27 11:00');
    expect(await countDeliveries(deps, noLimit)).toEqual({ ended: 0, different: 0, complete: true });
    at('2026-11-27 11:04');
    expect((await countDeliveries(deps, noLimit)).ended).toBe(0);
    expect(counted).toEqual([]);
    at('2026-11-27 11:05');
    expect(await countDeliveries(deps, noLimit)).toEqual({ ended: 1, different: 1, complete: true });
    expect(counted).toEqual(['deliveryDifference']);
    expect(await last(version)).toMatchObject({ reached: { matched: 4, inInbox: 3 }, missing: 1 });
  });

  test('that is cut short goes on where it was, and costs less than two and a half units for each it reaches', async () => {
    at('2026-11-27 12:00');
    const criteria = { clause: 'region', in: ['350521'] };
    const many = await city.publish(2, 1, contentWith({ criteria }));
    await matchVersion(matching, many, noLimit);
    at('2026-11-27 12:10');
    let looks = 0;
    const requests = await engine.meter.during(async () => {
      for (let run = 0; run < 200; run += 1) {
        // Each run has time for two looks of whatever count is due.
        looks = 0;
        const { complete } = await countDeliveries(deps, () => (looks += 1) > 2);
        if (complete) break;
      }
    });
    expect(await last(many)).toMatchObject({
      reached: { audience: crowd.length, matched: crowd.length + 1, inInbox: crowd.length + 1 },
      missing: 0,
      mails: { planned: crowd.length + 1 },
    });
    const units = requests.reduce((sum, { total }) => sum + total, 0);
    expect(units / crowd.length).toBeLessThan(2.5);
  });
});
