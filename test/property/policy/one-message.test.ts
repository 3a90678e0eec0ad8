import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchVersion } from '../../../shared/app/match-version.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import type { Standing } from '../../../shared/domain/policy/enterprise-standing.ts';
import { PolicyVersion } from '../../../shared/domain/policy/policy.ts';
import { PublishedVersion } from '../../../shared/domain/policy/policy-header.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  personOf,
  policyIdOf,
  profileOf,
  subscriptionOf,
} from '../../support/policy/matched-city.ts';
import { Killed, MemoryMatching } from '../../support/policy/memory-matching.ts';

const on = civilDate('2026-11-27');
const policyId = policyIdOf(1);
const published = PublishedVersion.parse({
  policyId,
  version: PolicyVersion.parse(1),
  publishedAt: '2026-11-27T02:00:00.000Z',
  files: [],
  content: contentWith({
    criteria: {
      any: [
        { clause: 'region', in: ['350582'] },
        { clause: 'qualification', holds: 'HIGH_TECH' },
        { clause: 'qualification', holds: 'TECH_SME' },
      ],
    },
    topics: ['技改', '设备'],
  }),
});

const frequencies = ['atOnce', 'daily', 'weekly', 'never'] as const;
const frequency = fc.constantFrom(...frequencies);
const people = ['p1', 'p2', 'p3', 'p4'] as const;

/** An enterprise: where it is, what it lists, who works for it, what they subscribed to, whether smart matching is on. */
const enterprise = fc.record({
  county: fc.constantFrom('350582', '350583'),
  tags: fc.subarray(['HIGH_TECH', 'TECH_SME', 'EXPORTER']),
  smart: fc.boolean(),
  people: fc.dictionary(fc.constantFrom(...people), frequency, { maxKeys: 3 }),
  subscriptions: fc.array(
    fc.record({
      by: fc.constantFrom(...people),
      topics: fc.subarray(['技改', '设备', '人才']),
      regions: fc.subarray(['350582', '350583']),
      frequency,
    }),
    { maxLength: 4 },
  ),
});
const city = fc.array(enterprise, { minLength: 1, maxLength: 12 });
type Enterprise = typeof enterprise extends fc.Arbitrary<infer Value> ? Value : never;

function standingsOf(enterprises: readonly Enterprise[]): readonly Standing[] {
  let subscriptions = 0;
  return enterprises.map(({ county, tags, smart, people: own, subscriptions: wanted }, n) => ({
    enterpriseId: enterpriseIdOf(n),
    profile: profileOf(n, {
      ...located(county),
      qualifications: {
        value: tags.map((tag) => ({ tag, issuedOn: null, expiresOn: null })),
        source: 'import',
        on: '2026-09-01',
      },
    }),
    people: Object.entries(own).map(([id, soon]) => personOf(id, { [n]: soon })),
    smart,
    subscriptions: wanted
      .filter(({ topics, regions }) => topics.length + regions.length > 0)
      .map(({ by, ...more }) => {
        subscriptions += 1;
        return subscriptionOf(subscriptions, by, n, more);
      }),
  }));
}

/** Who is to hear of it, and how soon, by the words of RULES 11. */
function expected(enterprises: readonly Enterprise[]) {
  const pushed: string[] = [];
  const soonest = new Map<string, number>();
  for (const [n, { county, tags, smart, people: own, subscriptions }] of enterprises.entries()) {
    const byProfile =
      smart && (county === '350582' || tags.includes('HIGH_TECH') || tags.includes('TECH_SME'));
    const belonging = subscriptions.filter(
      ({ topics, regions }) =>
        topics.length + regions.length > 0 &&
        (topics.length === 0 || topics.includes('技改') || topics.includes('设备')) &&
        (regions.length === 0 || regions.includes('350582')),
    );
    if (!byProfile && belonging.length === 0) continue;
    pushed.push(enterpriseIdOf(n));
    for (const [person, soon] of Object.entries(own)) {
      const ways = belonging.filter(({ by }) => by === person).map((each) => each.frequency);
      for (const way of byProfile ? [soon, ...ways] : ways) {
        const rank = frequencies.indexOf(way);
        if (way !== 'never') soonest.set(person, Math.min(rank, soonest.get(person) ?? rank));
      }
    }
  }
  return { pushed, mails: [...soonest].map(([person, rank]) => `${person} ${frequencies[rank]}`).toSorted() };
}

describe('a publication', () => {
  it('gives each workbench one push and each person one mail, however they overlap and however often it is killed', async () => {
    let killed = 0;
    await fc.assert(
      fc.asyncProperty(city, fc.array(fc.nat(30), { maxLength: 6 }), async (enterprises, deaths) => {
        const standings = standingsOf(enterprises);
        const world = new MemoryMatching(standings, published);
        for (const death of deaths) {
          world.diesAfter(death);
          const ended = matchVersion(world.deps(), { policyId, version: published.version }, () => false);
          await ended.catch((error: unknown) => {
            if (!(error instanceof Killed)) throw error;
            killed += 1;
          });
        }
        world.diesAfter(Number.POSITIVE_INFINITY);
        await matchVersion(world.deps(), { policyId, version: published.version }, () => false);

        const { pushed, mails } = expected(enterprises);
        expect(world.pushes.map(({ enterpriseId }) => enterpriseId).toSorted()).toEqual(pushed.toSorted());
        const sent = [...world.mails.values()].map((mail) => `${mail.accountId} ${mail.frequency}`);
        expect(sent.toSorted()).toEqual(mails);
        expect(world.job).toMatchObject({
          outcome: 'done',
          counts: { matched: pushed.length, pushed: pushed.length },
        });
        // Why is all there is to say, whichever way the enterprise was reached.
        for (const push of world.pushes) {
          const standing = standings.find(({ enterpriseId }) => enterpriseId === push.enterpriseId);
          const met =
            standing?.profile !== undefined &&
            explain(standing.profile, published.content.criteria, on).result === 'met';
          expect(push.why.smart).toBe(met && standing.smart);
        }
      }),
      { numRuns: 500 },
    );
    expect(killed).toBeGreaterThan(300);
  });
});
