import { computeSize } from '../profile/compute-size.ts';
import { isPartOf } from '../profile/industry-sections.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProfileField } from '../profile/profile.ts';
import { standingOf } from '../profile/qualification-standing.ts';
import { countedRegion, liesIn } from '../profile/region-rule.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Clause } from './criteria.ts';
import type { Seen, Verdict } from './explanation.ts';

/** What one clause comes to: its result, what it saw, and the fields that would decide it while it is unknown. */
export interface ClauseFinding {
  readonly result: Verdict;
  readonly saw: Seen | null;
  readonly missing: readonly ProfileField[];
}

/** A clause over a profile on a day. What is missing is unknown; what the size standard does not define is in no size class. */
export function explainClause(profile: Profile, clause: Clause, on: CivilDate): ClauseFinding {
  switch (clause.clause) {
    case 'region': {
      const { region } = profile;
      if (region === null) return unknown('region');
      const found = clause.in.some((code) => liesIn(region.value, code));
      return finding(found, { ...region, value: countedRegion(region.value) });
    }
    case 'industry':
      return explainIndustry(profile, clause.in);
    case 'size':
      return explainSize(profile, clause.in);
    case 'qualification':
      return explainQualification(profile, clause.holds, on);
    case 'registerType':
      return explainRegisterType(profile, clause.in);
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn': {
      const known = profile[clause.clause];
      if (known === null) return unknown(clause.clause);
      const { from, to } = clause;
      const reaches = from === undefined || known.value >= from;
      return finding(reaches && (to === undefined || known.value <= to), known);
    }
  }
}

interface Known extends Pick<Seen, 'source' | 'on'> {
  readonly value: string | number;
}

function finding(met: boolean, { value, source, on }: Known): ClauseFinding {
  return { result: met ? 'met' : 'unmet', saw: { values: [value], source, on }, missing: [] };
}

function unknown(field: ProfileField): ClauseFinding {
  return { result: 'unknown', saw: null, missing: [field] };
}

/** An industry that is wider than a code of the clause may or may not belong to it, so it is asked for in more detail. */
function explainIndustry({ industry }: Profile, codes: readonly string[]): ClauseFinding {
  if (industry === null) return unknown('industry');
  const { value } = industry;
  if (codes.some((code) => isPartOf(value, code))) return finding(true, industry);
  if (!codes.some((code) => isPartOf(code, value))) return finding(false, industry);
  return { ...finding(false, industry), result: 'unknown', missing: ['industry'] };
}

function explainSize(profile: Profile, classes: readonly string[]): ClauseFinding {
  const { possible, missing, on } = computeSize(profile);
  const fitting = possible.filter((outcome) => classes.includes(outcome));
  const saw: Seen | null = on === null ? null : { values: possible, source: 'computed', on };
  if (fitting.length === possible.length) return { result: 'met', saw, missing: [] };
  if (fitting.length === 0) return { result: 'unmet', saw, missing: [] };
  return { result: 'unknown', saw, missing };
}

function explainRegisterType({ registerType }: Profile, types: readonly string[]): ClauseFinding {
  return registerType === null
    ? unknown('registerType')
    : finding(types.includes(registerType.value), registerType);
}

function explainQualification(profile: Profile, tag: string, on: CivilDate): ClauseFinding {
  if (tag === 'MICRO_SMALL') return explainSize(profile, ['small', 'micro']);
  if (tag === 'INDIVIDUAL') return explainRegisterType(profile, ['individual']);
  const { qualifications } = profile;
  if (qualifications === null) return unknown('qualifications');
  const found = standingOf(qualifications.value, tag, on);
  const seen = finding(found.standing === 'held', { ...qualifications, value: found.standing });
  if (found.standing === 'notListed' || found.expiresOn === null || seen.saw === null) return seen;
  return { ...seen, saw: { ...seen.saw, until: found.expiresOn } };
}
