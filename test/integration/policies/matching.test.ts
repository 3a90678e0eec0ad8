import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchEnterprise } from '../../../shared/app/match-enterprise.ts';
import { matchVersion } from '../../../shared/app/match-version.ts';
import { endVersion } from '../../../shared/app/end-version.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { PolicyMessageId } from '../../../shared/domain/mailing/policy-mail.ts';
import type { PolicyId } from '../../../shared/domain/policy/policy.ts';
import { instant, type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { spentOn } from '../../support/spent.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  matchedCity,
  personOf,
  policyIdOf,
  profileOf,
  subscriptionOf,
} from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';

let engine: Engine;
let city: ReturnType<typeof matchedCity>;
let deps: ReturnType<typeof matchDepsOn>;
let now: Instant = instant('2026-11-27T02:00:00.000Z');
const noLimit = () => false;
const all = { limit: 100, after: undefined };

beforeAll(async () => {
  engine = await startEngine();
  city = matchedCity(engine.table);
  deps = matchDepsOn(engine.table, { now: () => now });
  await city.profiles([
    profileOf(1, located('350582')),
    profileOf(2, located('350582')),
    profileOf(3, located('350583')),
    profileOf(4, located('350583')),
    profileOf(5, located('350582')),
    profileOf(6),
  ]);
  await city.people(
    personOf('both', { 1: 'weekly', 2: 'atOnce' }),
    personOf('silent', { 1: 'never' }),
    personOf('follower', { 3: 'atOnce' }),
    personOf('colleague', { 3: 'atOnce' }),
  );
  await city.smart(5, false);
  await city.subscribe(subscriptionOf(1, 'follower', 3, { topics: ['技改'], frequency: 'daily' }));
  await city.subscribe(subscriptionOf(2, 'follower', 3, { regions: ['350582'], frequency: 'weekly' }));
  await city.subscribe(subscriptionOf(3, 'follower', 3, { topics: ['人才'], frequency: 'atOnce' }));
});
afterAll(async () => engine.stop());

const pushesOf = async (n: number, policyId: PolicyId) => {
  const { items } = await deps.pushes.pushesOf(enterpriseIdOf(n), all);
  return items
    .filter((push) => push.policyId === policyId)
    .map(({ version, change, why }) => ({
      version,
      change,
      smart: why.smart,
      subscriptions: why.subscriptions.length,
    }));
};
const mailsOf = async (policyId: PolicyId, version: number) => {
  const { items } = await deps.mails.mailsOf({ policyId, version }, all);
  return items
    .map(({ accountId, frequency, occasion, delivery }) =>
      [accountId, occasion.kind, frequency, delivery.state].join(' '),
    )
    .toSorted();
};

describe('a published version', () => {
  it('comes once to each enterprise that it is for or that subscribed, with one mail to each person', async () => {
    const ref = await city.publish(1, 1, contentWith());
    expect(await matchVersion(deps, ref, noLimit)).toBe('done');
    const smart = { version: 1, change: 'new', smart: true, subscriptions: 0 };
    expect(await pushesOf(1, ref.policyId)).toEqual([smart]);
    expect(await pushesOf(2, ref.policyId)).toEqual([smart]);
    expect(await pushesOf(3, ref.policyId)).toEqual([{ ...smart, smart: false, subscriptions: 2 }]);
    for (const n of [4, 5, 6]) expect(await pushesOf(n, ref.policyId)).toEqual([]);
    // Of the frequencies of one person the most immediate wins; who only works for the follower's enterprise gets none.
    expect(await mailsOf(ref.policyId, 1)).toEqual([
      'both news atOnce pending',
      'follower news daily pending',
    ]);
    const job = await deps.jobs.job(ref);
    expect(job?.counts).toMatchObject({ matched: 3, pushed: 3, unknown: 0, nearMisses: 0 });
    expect(await matchVersion(deps, ref, noLimit)).toBe('done');
    expect(await deps.jobs.job(ref)).toEqual(job);
  });

  it('keeps the values on which it was pushed, whatever becomes of the profile', async () => {
    const push = await deps.pushes.push(enterpriseIdOf(1), policyIdOf(1), 1);
    expect(push?.values).toEqual(profileOf(1, located('350582')));
    expect(push?.on).toBe('2026-11-27');
  });

  it('counts those who nearly meet it, and names a few', async () => {
    const criteria = {
      all: [
        { clause: 'region', in: ['350583'] },
        { clause: 'qualification', holds: 'HIGH_TECH' },
        { clause: 'registerType', in: ['enterprise'] },
      ],
    };
    const listing = {
      qualifications: {
        value: [{ tag: 'HIGH_TECH', issuedOn: null, expiresOn: null }],
        source: 'import',
        on: '2026-09-01',
      },
    };
    const register = (value: string) => ({ registerType: { value, source: 'import', on: '2026-09-01' } });
    await city.profiles([
      profileOf(7, { ...located('350583'), ...listing, ...register('individual') }),
      profileOf(8, { ...located('350583'), ...listing }),
      profileOf(9, { ...located('350583'), ...listing, ...register('enterprise') }),
    ]);
    const ref = await city.publish(2, 1, contentWith({ criteria, topics: ['科技'] }));
    await matchVersion(deps, ref, noLimit);
    expect(await deps.jobs.job(ref)).toMatchObject({
      counts: { read: 3, matched: 1, pushed: 1, unknown: 1, nearMisses: 1 },
      nearMisses: [{ enterpriseId: enterpriseIdOf(7), misses: ['registerType'] }],
    });
  });

  it('goes on where it was when its time was up, and ends when another version is published', async () => {
    const ref = await city.publish(3, 1, contentWith());
    expect(await matchVersion(deps, ref, () => true)).toBe('more');
    expect(await deps.jobs.job(ref)).toMatchObject({ step: 0, endedAt: null });
    await city.publish(3, 2, contentWith());
    expect(await matchVersion(deps, ref, noLimit)).toBe('done');
    expect(await deps.jobs.job(ref)).toMatchObject({ outcome: 'superseded' });
    expect(await pushesOf(1, ref.policyId)).toEqual([]);
  });
});

describe('an amendment', () => {
  const window = (closesOn: string) => ({
    programmes: [
      {
        id: 'renewal',
        name: '设备更新（示例）',
        delivery: 'apply',
        windows: [{ opensOn: '2026-11-01', closesOn }],
        documents: ['申请表'],
        benefit: '按投资额的 5%',
      },
    ],
    topics: ['设备'],
  });
  const publish = async (version: number, more: object) => {
    const ref = await city.publish(4, version, contentWith(more));
    await matchVersion(deps, ref, noLimit);
    return ref;
  };

  it('tells nobody of another title', async () => {
    const { policyId } = await publish(1, window('2026-12-31'));
    await publish(2, { ...window('2026-12-31'), title: '另一个标题（示例）' });
    expect((await pushesOf(1, policyId)).map(({ version }) => version)).toEqual([1]);
    expect(await mailsOf(policyId, 2)).toEqual([]);
  });

  it('tells those who still have it of what matters, those who gain it and those who lose it', async () => {
    const later = { ...window('2027-01-31'), criteria: { clause: 'region', in: ['350582'] } };
    const { policyId } = await publish(3, later);
    expect(await pushesOf(1, policyId)).toMatchObject([{ version: 3, change: 'changed' }, { version: 1 }]);
    await publish(4, { ...later, criteria: { clause: 'region', in: ['350583'] } });
    expect(await pushesOf(1, policyId)).toMatchObject([
      { version: 4, change: 'lost' },
      { version: 3 },
      { version: 1 },
    ]);
    expect(await pushesOf(4, policyId)).toMatchObject([{ version: 4, change: 'gained' }]);
    // Who had switched smart matching off was never told, so has nothing to lose.
    expect(await pushesOf(5, policyId)).toEqual([]);
    // Who had it by subscription has it by profile now, which is nothing to tell.
    expect((await pushesOf(3, policyId)).map(({ version }) => version)).toEqual([3, 1]);
    expect(await mailsOf(policyId, 4)).toEqual(['both news atOnce pending']);
    await publish(5, { ...later, criteria: { clause: 'region', in: ['350582', '350583'] } });
    expect(await pushesOf(1, policyId)).toMatchObject([{ version: 5, change: 'gained' }, {}, {}, {}]);
    expect((await pushesOf(4, policyId)).map(({ version }) => version)).toEqual([4]);
  });
});

describe('a withdrawal', () => {
  it('stops what waits, marks the workbench, and tells those who had mail', async () => {
    const ref = await city.publish(5, 1, contentWith({ topics: ['设备'] }));
    await matchVersion(deps, ref, noLimit);
    const sent = { ...ref, accountId: AccountId.parse('both'), occasion: { kind: 'news' } } as const;
    const [mail] = await deps.store.read([sent]);
    if (mail === undefined) throw new Error('no mail was planned');
    const delivery = {
      state: 'claimed',
      at: now,
      messageId: PolicyMessageId.parse('POLICY_m1'),
      sequence: 1,
    } as const;
    await deps.store.replace([{ ...mail, delivery, revision: mail.revision + 1 }]);
    now = plusMinutes(now, 5);
    await city.publish(5, 1, contentWith({ topics: ['设备'] }), 'withdrawn');
    expect(await endVersion(deps, ref, 'withdrawn', noLimit)).toBe('done');
    const { items } = await deps.pushes.pushesOf(enterpriseIdOf(2), all);
    expect(items.find(({ policyId }) => policyId === ref.policyId)?.withdrawnAt).toBe(now);
    expect(await mailsOf(ref.policyId, 1)).toEqual([
      'both news atOnce claimed',
      'both withdrawn atOnce pending',
      'follower news weekly withheld',
    ]);
    expect(await endVersion(deps, ref, 'withdrawn', noLimit)).toBe('done');
    expect(await deps.jobs.withdrawal(ref)).toMatchObject({ endedAt: now });
  });
});

describe('a publication to a page of enterprises', () => {
  it('takes half a read unit and one write unit for each, beside its mails and its places', async () => {
    const many = Array.from({ length: 200 }, (_, n) => n + 100);
    await city.profiles(many.map((n) => profileOf(n, located('350525'))));
    const ref = await city.publish(
      8,
      1,
      contentWith({ criteria: { clause: 'region', in: ['350525'] }, topics: ['设备'] }),
    );
    const { readUnits, writeUnits } = await spentOn(engine, async () => matchVersion(deps, ref, noLimit));
    expect((await deps.jobs.job(ref))?.counts.pushed).toBe(many.length);
    // Of the copies of profiles sixteen to a unit; people, profile, settings and subscriptions half a unit.
    expect(readUnits / many.length).toBeLessThan(0.75);
    // The push itself; whom the page told and where it ended, over all of them.
    expect(writeUnits / many.length).toBeLessThan(1.15);
  });
});

describe('an enterprise that changed', () => {
  it('gets what is open and what it never had, once', async () => {
    await city.profiles([profileOf(10, located('350582'))]);
    await city.people(personOf('late', { 10: 'atOnce' }));
    const closed = {
      programmes: [
        {
          id: 'over',
          name: '已截止（示例）',
          delivery: 'apply',
          windows: [{ opensOn: '2026-01-01', closesOn: '2026-11-26' }],
          documents: [],
          benefit: '',
        },
      ],
    };
    const { policyId: over } = await city.publish(6, 1, contentWith(closed));
    const { policyId: open } = await city.publish(7, 2, contentWith());
    const since = now;
    const pushed = await matchEnterprise(deps, enterpriseIdOf(10), since);
    expect(pushed).toBeGreaterThan(0);
    expect(await pushesOf(10, over)).toEqual([]);
    expect(await pushesOf(10, open)).toMatchObject([{ version: 2, change: 'new' }]);
    expect(await mailsOf(open, 2)).toEqual(['late news atOnce pending']);
    now = plusMinutes(now, 5);
    expect(await matchEnterprise(deps, enterpriseIdOf(10), now)).toBe(0);
    // The same message again, as after a crash between push and mails: the mails are planned anew, and are there.
    expect(await matchEnterprise(deps, enterpriseIdOf(10), since)).toBe(pushed);
    expect(await pushesOf(10, open)).toHaveLength(1);
    expect(await mailsOf(open, 2)).toHaveLength(1);
  });
});
