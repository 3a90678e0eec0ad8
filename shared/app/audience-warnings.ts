import type { CityRegions } from '../domain/policy/audience-places.ts';
import { audienceSample } from '../domain/policy/audience-sample.ts';
import type { Criteria } from '../domain/policy/criteria.ts';
import { explain } from '../domain/policy/explain.ts';
import { type AudienceWarning, audienceWarning } from '../domain/policy/audience-warning.ts';
import { planCandidates } from '../domain/policy/plan-candidates.ts';
import type { CodeLists } from '../domain/profile/code-lists.ts';
import type { Profile } from '../domain/profile/profile.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { eachCandidate } from './each-candidate.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { Audience } from './matching-ports.ts';

/** What warnings about audiences need. */
export interface WarningDeps {
  readonly audience: Pick<Audience, 'candidates'>;
  readonly regions: CityRegions;
}

/** A city of so many enterprises at most is looked at as a whole. */
const lookedAtWhole = 2000;
/** So many who may meet the criteria are looked at before it is left open whether anybody does. */
const lookedAtForOne = 500;
const perStratum = 40;
const lanes = 16;

/**
 * What somebody should know who saves criteria: that they reach nobody, or more than half of all. Exact in a city of up to 2,000
 * enterprises; in a bigger one by a sample, so that a few percent about the half may go either way. Bounded whatever is asked:
 * 8,600 copies at most.
 */
export async function audienceWarnings(
  deps: WarningDeps,
  criteria: Criteria,
  codes: CodeLists,
  on: CivilDate,
): Promise<readonly AudienceWarning[]> {
  const counted = { all: 0, met: 0 };
  const look = (profile: Profile): void => {
    counted.all += 1;
    if (explain(profile, criteria, on).result === 'met') counted.met += 1;
  };
  const { audience, regions } = deps;
  const isWhole = await eachCandidate(deps, planCandidates({ all: [] }, regions), lookedAtWhole, look);
  if (!isWhole) {
    Object.assign(counted, { all: 0, met: 0 });
    await inParallel(lanes, audienceSample(regions, codes), async (stratum) => {
      (await audience.candidates(stratum, perStratum)).items.forEach(look);
    });
    if (counted.met === 0) {
      const isAll = await eachCandidate(deps, planCandidates(criteria, regions), lookedAtForOne, look);
      return isAll && counted.met === 0 ? ['emptyAudience'] : [];
    }
  }
  const warning = audienceWarning(counted.met, counted.all);
  return warning === undefined ? [] : [warning];
}
