import { audiencePlacesOf } from '../domain/policy/audience-places.ts';
import { reasonFor } from '../domain/policy/decide-push.ts';
import { explain } from '../domain/policy/explain.ts';
import type { MatchJob } from '../domain/policy/match-job.ts';
import { type CandidatePlan, takenFrom } from '../domain/policy/plan-candidates.ts';
import { belongsTo, firstPlaceOf, subscriberPlacesFor } from '../domain/policy/subscriber-places.ts';
import { candidatesBehind } from './candidates-behind.ts';
import type { MatchDeps } from './match-deps.ts';
import { pushToEach } from './push-to-each.ts';
import type { Outgoing } from './push-version.ts';

/** How many copies are read before the place is kept. */
const pageSize = 200;

/** What a page came to, and behind what the next one begins; null behind the last one of its phase. */
export interface CountedPage {
  readonly read: number;
  readonly matched: number;
  readonly pushed: number;
  readonly unknown: number;
  readonly nearMisses: MatchJob['nearMisses'];
  readonly after: MatchJob['after'];
}

const nothing = { read: 0, matched: 0, pushed: 0, unknown: 0, nearMisses: [], after: null } as const;

/** Those of the plan whose profiles meet the criteria. Each is taken from one place, so none is counted twice. */
export async function pageByProfile(
  deps: MatchDeps,
  outgoing: Outgoing,
  { plan, job }: { readonly plan: CandidatePlan; readonly job: MatchJob },
): Promise<CountedPage> {
  const { on, regions, version } = outgoing;
  const { candidates, after } = await candidatesBehind(deps.audience, plan, job.after, pageSize);
  const explained = candidates
    .filter(({ partition, profile }) => takenFrom(plan, audiencePlacesOf(profile, regions)) === partition)
    .map(({ profile }) => ({ profile, explanation: explain(profile, version.criteria, on) }));
  const met = explained.filter(({ explanation }) => explanation.result === 'met');
  const profiles = new Map(met.map(({ profile }) => [profile.enterpriseId, profile]));
  await noteTold(deps, job, [...profiles.keys()]);
  const found = await pushToEach(deps, outgoing, [...profiles.keys()], {
    // The copy has just been read consistently, so that nothing else of the enterprise need be.
    adjusted: (standing) => ({ ...standing, profile: profiles.get(standing.enterpriseId) }),
    isDue: (_, why) => why?.smart === true,
  });
  return {
    ...found,
    read: candidates.length,
    unknown: explained.filter(({ explanation }) => explanation.result === 'unknown').length,
    nearMisses: explained
      .filter(({ explanation }) => explanation.nearMiss)
      .map(({ profile, explanation }) => ({
        enterpriseId: profile.enterpriseId,
        misses: explanation.misses,
      })),
    after,
  };
}

/** Those that had subscribed and are not taken by their profiles; each from the first of its places to which the policy belongs. */
export async function pageBySubscription(
  deps: MatchDeps,
  outgoing: Outgoing,
  job: MatchJob,
): Promise<CountedPage> {
  const { version, regions } = outgoing;
  const { facets } = version;
  const places = subscriberPlacesFor(facets, regions);
  const at = places.findIndex((each) => job.after === null || nameOf(each) === job.after.partition);
  const place = places[at];
  if (place === undefined) return nothing;
  const page = await deps.audience.subscribers(place, {
    limit: pageSize,
    after: job.after?.sort === '' ? undefined : job.after?.sort,
  });
  const belonging = page.items.filter((subscription) => belongsTo(facets, subscription, regions));
  const enterpriseIds = [...new Set(belonging.map(({ enterpriseId }) => enterpriseId))];
  await noteTold(deps, job, enterpriseIds);
  const found = await pushToEach(deps, outgoing, enterpriseIds, {
    isDue(standing, why) {
      if (why === undefined || why.smart) return false;
      const first = firstPlaceOf(standing.subscriptions, facets, regions);
      return first !== undefined && nameOf(first) === nameOf(place);
    },
  });
  const nextPlace = page.next === undefined ? places[at + 1] : place;
  return {
    ...nothing,
    ...found,
    read: page.items.length,
    after: nextPlace === undefined ? null : { partition: nameOf(nextPlace), sort: page.next ?? '' },
  };
}

/** Those who had an earlier version and lose the policy with this one. Whom it still concerns has been looked at. */
export async function pageOfTold(deps: MatchDeps, outgoing: Outgoing, job: MatchJob): Promise<CountedPage> {
  const { version, on, regions } = outgoing;
  const page = await deps.told.toldBefore(job, { limit: 1, after: job.after?.sort });
  const { pushed } = await pushToEach(deps, outgoing, [...new Set(page.items)], {
    // Who has only switched smart matching off has lost nothing.
    isDue: (standing) => reasonFor({ ...standing, smart: true }, version, on, regions) === undefined,
  });
  return {
    ...nothing,
    pushed,
    read: page.items.length,
    after: page.next === undefined ? null : { partition: 'told', sort: page.next },
  };
}

function nameOf({ facet, code }: { readonly facet: string; readonly code: string }): string {
  return `${facet}#${code}`;
}

async function noteTold(
  { told }: Pick<MatchDeps, 'told'>,
  job: MatchJob,
  enterpriseIds: Parameters<MatchDeps['told']['add']>[2],
): Promise<void> {
  if (enterpriseIds.length > 0) await told.add(job, job.step, enterpriseIds);
}
