import type { MatchJob } from '../domain/policy/match-job.ts';
import { type CandidatePlan, rangesBehind } from '../domain/policy/plan-candidates.ts';
import type { Profile } from '../domain/profile/profile.ts';
import type { Audience } from './matching-ports.ts';

/** A copy of a profile, and the partition in which it was read. */
interface Candidate {
  readonly partition: string;
  readonly profile: Profile;
}

/** However few copies its ranges hold, a page goes through so many at most, so that its end comes soon. */
const rangesOfPage = 24;

/** The next copies of a plan behind a place, some more or less than `limit`; `after` is null behind the last one. */
export async function candidatesBehind(
  audience: Pick<Audience, 'candidates'>,
  plan: CandidatePlan,
  place: MatchJob['after'],
  limit: number,
): Promise<{ readonly candidates: readonly Candidate[]; readonly after: MatchJob['after'] }> {
  const candidates: Candidate[] = [];
  let after = place;
  for (let turns = 0; turns < rangesOfPage && candidates.length < limit; turns += 1) {
    const [range, ...others] = rangesBehind(plan, after);
    if (range === undefined) return { candidates, after: null };
    const { partition } = range;
    const page = await audience.candidates(range, limit - candidates.length);
    candidates.push(...page.items.map((profile) => ({ partition, profile })));
    if (page.next === undefined && others.length === 0) return { candidates, after: null };
    after = { partition, sort: page.next ?? range.before };
  }
  return { candidates, after };
}
