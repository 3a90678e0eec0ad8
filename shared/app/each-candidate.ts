import { audiencePlacesOf, type CityRegions } from '../domain/policy/audience-places.ts';
import type { MatchJob } from '../domain/policy/match-job.ts';
import { type CandidatePlan, takenFrom } from '../domain/policy/plan-candidates.ts';
import type { Profile } from '../domain/profile/profile.ts';
import { candidatesBehind } from './candidates-behind.ts';
import type { Audience } from './matching-ports.ts';

const pageSize = 500;

/** Looks once at everybody whom a plan reads, as far as about so many copies go; says whether that was all. */
export async function eachCandidate(
  { audience, regions }: { readonly audience: Pick<Audience, 'candidates'>; readonly regions: CityRegions },
  plan: CandidatePlan,
  readAtMost: number,
  look: (profile: Profile) => void,
): Promise<boolean> {
  let place: MatchJob['after'] = null;
  for (let read = 0; read < readAtMost;) {
    const { candidates, after } = await candidatesBehind(audience, plan, place, pageSize);
    for (const { partition, profile } of candidates) {
      if (takenFrom(plan, audiencePlacesOf(profile, regions)) === partition) look(profile);
    }
    if (after === null) return true;
    place = after;
    // A page of ranges that hold nobody takes its time, too.
    read += Math.max(candidates.length, 1);
  }
  return false;
}
