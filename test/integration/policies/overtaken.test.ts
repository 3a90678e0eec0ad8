import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { match } from '../../../shared/app/match.ts';
import { matchEnterprise } from '../../../shared/app/match-enterprise.ts';
import { matchVersion } from '../../../shared/app/match-version.ts';
import { stillTold } from '../../../shared/app/push-to-each.ts';
import type { VersionRef } from '../../../shared/app/matching-ports.ts';
import type { PolicyFact } from '../../../shared/domain/policy/policy-change.ts';
import { instant, type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { spentOn } from '../../support/spent.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  matchedCity,
  personOf,
  profileOf,
} from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';

const noLimit = () => false;
const all = { limit: 100, after: undefined };
/** For the enterprise of the test, and then for its neighbours alone. */
const here = contentWith({ criteria: { clause: 'region', in: ['350582'] } });
const elsewhere = contentWith({ criteria: { clause: 'region', in: ['350583'] } });

let engine: Engine;
let city: ReturnType<typeof matchedCity>;
let deps: ReturnType<typeof matchDepsOn>;
let now: Instant;
let policies = 0;

beforeAll(async () => {
  engine = await startEngine();
  city = matchedCity(engine.table);
  deps = matchDepsOn(engine.table, { now: () => now });
  await city.profiles([profileOf(1, located('350582'))]);
  await city.people(personOf('owner', { 1: 'atOnce' }));
});
afterAll(async () => engine.stop());
beforeEach(() => {
  now = instant('2026-11-27T02:00:00.000Z');
  policies += 1;
});

/** The matcher to which something happens before its first push is there. */
const meanwhile = (happens: () => Promise<unknown>): typeof deps => {
  let happened = false;
  return {
    ...deps,
    pushes: {
      ...deps.pushes,
      async keep(push) {
        if (!happened) {
          happened = true;
          await happens();
        }
        return deps.pushes.keep(push);
      },
    },
  };
};
const pushed = async ({ policyId }: Pick<VersionRef, 'policyId'>) => {
  const { items } = await deps.pushes.pushesOf(enterpriseIdOf(1), all);
  return items.filter((push) => push.policyId === policyId);
};
const changes = async (ref: VersionRef) =>
  (await pushed(ref)).map(({ version, change }) => `${version} ${change}`);
const mails = async ({ policyId, version }: VersionRef) =>
  (await deps.mails.mailsOf({ policyId, version }, all)).items.map(({ accountId, delivery }) =>
    [accountId, delivery.state, ...('why' in delivery ? [delivery.why] : [])].join(' '),
  );
const happened = async (ref: VersionRef, fact: PolicyFact) =>
  match(deps, { policyId: ref.policyId, revision: 9, at: now, by: null, fact }, noLimit);

describe('a page that is under way', () => {
  test('when its policy is amended tells what the amendment would have told, and mails nothing of its own version', async () => {
    const ref = await city.publish(policies, 1, here);
    const next = { ...ref, version: 2 };
    const overtaken = meanwhile(async () => {
      await city.publish(policies, 2, elsewhere);
      expect(await matchVersion(deps, next, noLimit)).toBe('done');
    });
    expect(await matchVersion(overtaken, ref, noLimit)).toBe('done');
    expect(await changes(ref)).toEqual(['2 lost', '1 new']);
    expect(await mails(ref)).toEqual([]);
    expect(await mails(next)).toEqual(['owner pending']);
    expect(await deps.jobs.job(ref)).toMatchObject({ outcome: 'superseded' });
  });

  test('when its policy is amended in what does not matter mails what nothing else would tell', async () => {
    const ref = await city.publish(policies, 1, here);
    const overtaken = meanwhile(async () => city.publish(policies, 2, here));
    expect(await matchVersion(overtaken, ref, noLimit)).toBe('done');
    expect(await matchVersion(deps, { ...ref, version: 2 }, noLimit)).toBe('done');
    expect(await changes(ref)).toEqual(['1 new']);
    expect(await mails(ref)).toEqual(['owner pending']);
  });

  test('when its policy is withdrawn leaves nothing that looks as if it were in force', async () => {
    const ref = await city.publish(policies, 1, here);
    const overtaken = meanwhile(async () => {
      await city.publish(policies, 1, here, 'withdrawn');
      await happened(ref, { type: 'withdrawn', version: 1, reason: '依据已废止' });
    });
    await matchVersion(overtaken, ref, noLimit);
    expect(await pushed(ref)).toMatchObject([{ version: 1, withdrawnAt: expect.any(String) }]);
    expect(await mails(ref)).toEqual([]);
  });

  test('asks that for one read unit', async () => {
    const ref = await city.publish(policies, 1, here);
    const asked = async () => stillTold(deps, ref, [enterpriseIdOf(1)]);
    expect(await spentOn(engine, asked)).toMatchObject({
      value: [enterpriseIdOf(1)],
      readUnits: 1,
      writeUnits: 0,
    });
  });
});

test('a list of policies in force that is older than an amendment brings nobody what they do not have any more', async () => {
  const ref = await city.publish(policies, 1, here);
  const known = (await deps.policies.inForce(all)).items.filter(({ policyId }) => policyId === ref.policyId);
  const next = await city.publish(policies, 2, elsewhere);
  await matchVersion(deps, next, noLimit);
  await matchEnterprise({ ...deps, policiesSince: async () => known }, enterpriseIdOf(1), now);
  expect(await changes(ref)).toEqual(['2 lost', '1 new']);
  expect(await mails(ref)).toEqual([]);
});

describe('a policy that has expired', () => {
  test('stops the mails that wait; its workbench stays as it was, and nobody is told', async () => {
    const ref = await city.publish(policies, 1, here);
    await matchVersion(deps, ref, noLimit);
    expect(await mails(ref)).toEqual(['owner pending']);
    await city.publish(policies, 1, here, 'expired');
    now = plusMinutes(now, 1);
    await happened(ref, { type: 'expired', version: 1 });
    expect(await mails(ref)).toEqual(['owner withheld expired']);
    expect(await pushed(ref)).toMatchObject([{ version: 1, withdrawnAt: null }]);
  });

  test('is pushed to nobody, also before the publisher has ended it', async () => {
    const over = { ...here, validUntil: contentWith({ validUntil: '2026-11-26' }).validUntil };
    const ref = await city.publish(policies, 1, over);
    await matchVersion(deps, ref, noLimit);
    expect(await pushed(ref)).toEqual([]);
    expect(await deps.jobs.job(ref)).toMatchObject({ outcome: 'superseded' });
  });
});
