import { keptNearMisses, type MatchJob } from '../domain/policy/match-job.ts';
import { planCandidates, tagsToRank, type TagRanking } from '../domain/policy/plan-candidates.ts';
import type { PublishedVersion } from '../domain/policy/policy-header.ts';
import type { Instant } from '../domain/time/instant.ts';
import { isCurrent } from './current-version.ts';
import { goingOut } from './going-out.ts';
import type { MatchDeps } from './match-deps.ts';
import { type CountedPage, pageByProfile, pageBySubscription, pageOfTold } from './match-pages.ts';
import type { VersionRef } from './matching-ports.ts';
import { type Outgoing, outgoingAt } from './push-version.ts';

/** How many copies are counted to tell which of several qualifications is the rarest. */
const countedCopies = 500;

/**
 * Brings a version to the enterprises that it is for: page after page, first those whose profiles meet its criteria, then those
 * that had subscribed, and for an amendment those who had the policy and have lost it. The place is kept with each page, so
 * that a run that ends anywhere, by time or by a crash, leaves at most a page to repeat, of which nothing is done twice. Ends
 * early when the policy has been amended or is over. `more`: there was no time for all of it.
 */
export async function matchVersion(
  deps: MatchDeps,
  ref: VersionRef,
  timeIsUp: () => boolean,
): Promise<'done' | 'more'> {
  const published = await deps.policies.version(ref.policyId, ref.version);
  if (published === undefined) throw new Error('a version that was published is not there');
  const going = goingOut(deps, published);
  let job = await begunJob(deps, published);
  while (job.endedAt === null) {
    if (timeIsUp()) return 'more';
    const now = deps.clock.now();
    const next = (await isCurrent(deps, ref, now))
      ? afterPage(job, await pageOf(deps, await outgoingAt(deps, going, now), job), now)
      : { ...job, step: job.step + 1, endedAt: now, outcome: 'superseded' as const };
    // Another run was first: what it has done is done.
    job = (await deps.jobs.keep(next)) ? next : ((await deps.jobs.job(ref)) ?? next);
  }
  return 'done';
}

async function begunJob(
  deps: MatchDeps,
  { policyId, version, content }: PublishedVersion,
): Promise<MatchJob> {
  const begun = await deps.jobs.job({ policyId, version });
  if (begun !== undefined) return begun;
  return deps.jobs.begin({
    policyId,
    version,
    startedAt: deps.clock.now(),
    ranking: await rankingFor(deps, content.criteria),
    phase: 'profiles',
    after: null,
    step: 0,
    counts: { read: 0, matched: 0, pushed: 0, nearMisses: 0, unknown: 0 },
    nearMisses: [],
    endedAt: null,
    outcome: 'running',
  });
}

/** The qualifications that have to be ranked, the rarest first; those that come very often keep the order of their names. */
async function rankingFor(
  { audience, regions }: Pick<MatchDeps, 'audience' | 'regions'>,
  criteria: PublishedVersion['content']['criteria'],
): Promise<TagRanking> {
  const counted = await Promise.all(
    tagsToRank(criteria, regions).map(async (tag) => ({
      tag,
      count: await audience.countUpTo(
        planCandidates({ clause: 'qualification', holds: tag }, regions),
        countedCopies,
      ),
    })),
  );
  return counted.toSorted((a, b) => a.count - b.count).map(({ tag }) => tag);
}

async function pageOf(deps: MatchDeps, outgoing: Outgoing, job: MatchJob): Promise<CountedPage> {
  switch (job.phase) {
    case 'profiles': {
      const plan = planCandidates(outgoing.version.criteria, deps.regions, job.ranking);
      return pageByProfile(deps, outgoing, { plan, job });
    }
    case 'subscriptions':
      return pageBySubscription(deps, outgoing, job);
    case 'told':
      return pageOfTold(deps, outgoing, job);
  }
}

const phaseAfter = { profiles: 'subscriptions', subscriptions: 'told', told: null } as const;

function afterPage(job: MatchJob, page: CountedPage, now: Instant): MatchJob {
  const { counts } = job;
  const done = {
    ...job,
    step: job.step + 1,
    counts: {
      read: counts.read + page.read,
      matched: counts.matched + page.matched,
      pushed: counts.pushed + page.pushed,
      nearMisses: counts.nearMisses + page.nearMisses.length,
      unknown: counts.unknown + page.unknown,
    },
    nearMisses: [...job.nearMisses, ...page.nearMisses].slice(0, keptNearMisses),
  };
  if (page.after !== null) return { ...done, after: page.after };
  const phase = phaseAfter[job.phase];
  // The first version was told to nobody before it.
  if (phase === null || (phase === 'told' && job.version === 1)) {
    return { ...done, after: null, endedAt: now, outcome: 'done' };
  }
  return { ...done, phase, after: null };
}
