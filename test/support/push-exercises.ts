import { dynamoAudience } from '../../shared/adapters/dynamo/audience-store.ts';
import { dynamoDeliveryCounts } from '../../shared/adapters/dynamo/delivery-count-store.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { dynamoMatchJobs } from '../../shared/adapters/dynamo/match-jobs.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { pushAccessPatterns } from '../../shared/adapters/dynamo/push-access-patterns.ts';
import { dynamoPushes } from '../../shared/adapters/dynamo/push-store.ts';
import { dynamoStandings } from '../../shared/adapters/dynamo/standings.ts';
import { dynamoToldEnterprises } from '../../shared/adapters/dynamo/told-enterprises.ts';
import { pushOf } from '../../shared/domain/policy/decide-push.ts';
import { newCount } from '../../shared/domain/policy/delivery-count.ts';
import { facetsOf } from '../../shared/domain/policy/facets.ts';
import type { MatchJob } from '../../shared/domain/policy/match-job.ts';
import { planCandidates } from '../../shared/domain/policy/plan-candidates.ts';
import { PolicyVersion } from '../../shared/domain/policy/policy.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import { Criteria } from '../../shared/domain/policy/criteria.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { directoryWrite } from './directory-changes.ts';
import { everybody } from './messages/city-directory.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  matchedCity,
  personOf,
  policyIdOf,
  profileOf,
  subscriptionOf,
} from './policy/matched-city.ts';

type Exercises = Readonly<Record<(typeof pushAccessPatterns)[number]['id'], () => Promise<unknown>>>;

/** More than the usual page. */
const many = Array.from({ length: 40 }, (_, n) => n + 1);
const at = instant('2026-11-27T02:00:00.000Z');
const page = { limit: 20, after: undefined };
const content = contentWith();
const version = PolicyVersion.parse(1);

const versionOf = (n: number) => ({
  policyId: policyIdOf(n),
  version,
  criteria: content.criteria,
  programmes: content.programmes,
  facets: facetsOf(content),
});
const why = { smart: true, subscriptions: [] };
const listing = {
  qualifications: {
    value: [{ tag: 'HIGH_TECH', issuedOn: null, expiresOn: null }],
    source: 'import',
    on: '2026-09-01',
  },
};

/** Fills the audience and a workbench with more than a page, and gives for each access pattern the call that asks it. */
export async function pushExercisesOn(table: Table): Promise<Exercises> {
  const city = matchedCity(table);
  const audience = dynamoAudience(table);
  const pushes = dynamoPushes(table);
  const jobs = dynamoMatchJobs(table);
  const told = dynamoToldEnterprises(table);
  const directory = dynamoDirectoryStore(table, cityRegions);
  const profile = profileOf(1, located('350582'));
  const [enterpriseId, policyId] = [enterpriseIdOf(1), policyIdOf(1)];

  await city.profiles(many.map((n) => profileOf(n, { ...located('350582'), ...listing })));
  await city.people(personOf('p1', { 1: 'atOnce' }));
  for (const n of many) {
    await city.subscribe(subscriptionOf(n, 'p1', n, { topics: ['技改'] }));
    await pushes.keep(
      pushOf(
        { enterpriseId, profile },
        versionOf(n),
        { change: 'new', why, before: undefined },
        { at, on: civilDate('2026-11-27') },
      ),
    );
  }
  const fresh = pushOf(
    { enterpriseId: enterpriseIdOf(2), profile },
    versionOf(1),
    { change: 'new', why, before: undefined },
    { at, on: civilDate('2026-11-27') },
  );
  const job: MatchJob = {
    policyId,
    version,
    startedAt: at,
    ranking: [],
    phase: 'profiles',
    after: null,
    step: 0,
    counts: { read: 0, matched: 0, pushed: 0, nearMisses: 0, unknown: 0 },
    nearMisses: [],
    endedAt: null,
    outcome: 'running',
  };
  await jobs.begin(job);
  const counts = dynamoDeliveryCounts(table);
  const count = newCount({ policyId, version }, undefined, at);
  await counts.keep(count);
  await told.add({ policyId, version }, 0, many.map(enterpriseIdOf));
  const rangeOf = (criteria: unknown) => {
    const range = planCandidates(Criteria.parse(criteria), cityRegions).find(
      ({ partition }) => !partition.endsWith('ELSEWHERE'),
    );
    if (range === undefined) throw new Error('nobody can meet it');
    return range;
  };
  const subscription = subscriptionOf(41, everybody.colleague.id, 1, { topics: ['技改', '人才'] });
  const subscribing = directoryWrite(
    300,
    [{ kind: 'subscription', previous: undefined, next: subscription }],
    { type: 'subscriptionsChanged', enterpriseId },
  );

  return {
    audienceOfRegion: async () =>
      audience.candidates(rangeOf({ clause: 'region', in: ['350582'] }), page.limit),
    audienceOfQualification: async () =>
      audience.candidates(rangeOf({ clause: 'qualification', holds: 'HIGH_TECH' }), page.limit),
    subscribers: async () => audience.subscribers({ facet: 'topic', code: '技改' }, page),
    standing: async () => dynamoStandings(table).standingOf(enterpriseId, 'eventual'),
    keepPush: async () => pushes.keep(fresh),
    latestPush: async () => pushes.latestPush(enterpriseId, policyId),
    pushes: async () => pushes.pushesOf(enterpriseId, page),
    unreadPushes: async () => pushes.unreadOf(enterpriseId),
    readPush: async () => pushes.markRead(enterpriseId, policyId, version, at),
    matchJob: async () => jobs.job({ policyId, version }),
    keepMatchJob: async () => jobs.keep({ ...job, step: 1 }),
    deliveryCount: async () => counts.count({ policyId, version }),
    keepDeliveryCount: async () => counts.keep(newCount({ policyId, version }, count, at)),
    noteTold: async () => told.add({ policyId, version }, 1, [enterpriseId]),
    toldBefore: async () =>
      told.toldBefore({ policyId, version: PolicyVersion.parse(2) }, { limit: 1, after: undefined }),
    choicesAttempt: async () =>
      directory.load(
        {
          idempotency: subscribing.record.key,
          accountId: everybody.colleague.id,
          needs: { choicesOf: enterpriseId },
        },
        at,
      ),
    subscribe: async () => directory.save(subscribing),
  };
}
