import type { MatchJob } from '../domain/policy/match-job.ts';
import type { CandidatePlan } from '../domain/policy/plan-candidates.ts';
import { profilesBehind, subscribersBehind } from './concerned-pages.ts';
import type { MatchDeps } from './match-deps.ts';
import { isLost, pushToEach } from './push-to-each.ts';
import type { Outgoing } from './push-version.ts';

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
  const { explained, read, after } = await profilesBehind(deps.audience, outgoing, plan, job.after);
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
    read,
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
  const page = await subscribersBehind(deps.audience, outgoing, job.after);
  if (page === undefined) return nothing;
  const { enterpriseIds, isItsPlace, read, after } = page;
  await noteTold(deps, job, enterpriseIds);
  const found = await pushToEach(deps, outgoing, enterpriseIds, {
    isDue: (standing, why) => why !== undefined && !why.smart && isItsPlace(standing),
  });
  return { ...nothing, ...found, read, after };
}

/** Those who had an earlier version and lose the policy with this one. Whom it still concerns has been looked at. */
export async function pageOfTold(deps: MatchDeps, outgoing: Outgoing, job: MatchJob): Promise<CountedPage> {
  const page = await deps.told.toldBefore(job, { limit: 1, after: job.after?.sort });
  const { pushed } = await pushToEach(deps, outgoing, [...new Set(page.items)], {
    isDue: (standing) => isLost(standing, outgoing),
  });
  return {
    ...nothing,
    pushed,
    read: page.items.length,
    after: page.next === undefined ? null : { partition: 'told', sort: page.next },
  };
}

async function noteTold(
  { told }: Pick<MatchDeps, 'told'>,
  job: MatchJob,
  enterpriseIds: Parameters<MatchDeps['told']['add']>[2],
): Promise<void> {
  if (enterpriseIds.length > 0) await told.add(job, job.step, enterpriseIds);
}
