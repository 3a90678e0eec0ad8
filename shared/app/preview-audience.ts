import { hasRole } from '../domain/directory/account.ts';
import { maskEnterpriseName } from '../domain/directory/mask.ts';
import type { CityRegions } from '../domain/policy/audience-places.ts';
import type { Clause, Criteria } from '../domain/policy/criteria.ts';
import { explain } from '../domain/policy/explain.ts';
import { type CriteriaFault, lintCriteria } from '../domain/policy/lint-criteria.ts';
import { planCandidates } from '../domain/policy/plan-candidates.ts';
import { withoutEach } from '../domain/policy/without-clause.ts';
import type { CodeLists } from '../domain/profile/code-lists.ts';
import type { Profile } from '../domain/profile/profile.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf } from '../domain/time/instant.ts';
import { type Asker, principalOf } from './asker.ts';
import { eachCandidate } from './each-candidate.ts';
import type { Audience } from './matching-ports.ts';
import type { Directory } from './ports.ts';

export interface PreviewDeps {
  readonly directory: Pick<Directory, 'account' | 'enterprise'>;
  readonly audience: Audience;
  readonly regions: CityRegions;
  /** The codes that criteria may name. */
  readonly codes: CodeLists;
  /** The city's (IANA). */
  readonly timeZone: string;
}

/** So many copies are read to count, and as many again to say what each clause costs: seconds, whatever is asked. */
const readAtMost = 10_000;
const sampleSize = 10;
/** Of so many clauses it is said what they cost, the first ones. */
const costedClauses = 12;

/** A number of enterprises; there may be more where not all could be looked at. */
interface Counted {
  readonly count: number;
  readonly atLeast: boolean;
}

/** Whom criteria would reach. */
export interface AudiencePreview extends Counted {
  /** A few of them, with their names masked. */
  readonly sample: readonly { readonly name: string; readonly profile: Profile }[];
  /** For each clause how many more it would be, if it kept nobody out. */
  readonly costs: readonly (Counted & { readonly clause: Clause })[];
}

type PreviewRefusal =
  | { readonly tag: 'forbidden' }
  | { readonly tag: 'criteriaFaulty'; readonly faults: readonly CriteriaFault[] };

/** What somebody who writes policies wants to know of criteria: how many meet them, who for example, and what each clause costs. */
export async function previewAudience(
  deps: PreviewDeps,
  asker: Asker,
  criteria: Criteria,
): Promise<Result<AudiencePreview, PreviewRefusal>> {
  const principal = await principalOf(deps.directory, asker);
  if (principal === undefined || !hasRole(principal, ['policyEditor', 'policyApprover'])) {
    return refused({ tag: 'forbidden' });
  }
  const on = civilDateOf(asker.now, deps.timeZone);
  const faults = lintCriteria(criteria, deps.codes, on);
  if (faults.length > 0) return refused({ tag: 'criteriaFaulty', faults });
  const met: Profile[] = [];
  const whole = await eachCandidate(deps, planCandidates(criteria, deps.regions), readAtMost, (profile) => {
    if (isMet(profile, criteria, on)) met.push(profile);
  });
  const without = withoutEach(criteria).slice(0, costedClauses);
  const unless = { any: without.map((each) => each.criteria) };
  const more = without.map(() => 0);
  const all = await eachCandidate(deps, planCandidates(unless, deps.regions), readAtMost, (profile) => {
    if (isMet(profile, criteria, on)) return;
    for (const [place, each] of without.entries()) {
      if (isMet(profile, each.criteria, on)) more[place] = (more[place] ?? 0) + 1;
    }
  });
  return accepted({
    count: met.length,
    atLeast: !whole,
    sample: await sampleOf(deps, met.slice(0, sampleSize)),
    costs: without.map(({ clause }, place) => ({ clause, count: more[place] ?? 0, atLeast: !all })),
  });
}

function isMet(profile: Profile, criteria: Criteria, on: CivilDate): boolean {
  return explain(profile, criteria, on).result === 'met';
}

async function sampleOf(
  { directory }: Pick<PreviewDeps, 'directory'>,
  profiles: readonly Profile[],
): Promise<AudiencePreview['sample']> {
  return Promise.all(
    profiles.map(async (profile) => {
      const enterprise = await directory.enterprise(profile.enterpriseId);
      return { name: maskEnterpriseName(enterprise?.name ?? profile.enterpriseId), profile };
    }),
  );
}
