import type { CivilDate } from '../time/civil-date.ts';
import type { CodeLists } from './code-lists.ts';
import { isComputedTag } from './computed-tags.ts';
import type { ProfileValues } from './profile-values.ts';
import { isCounty } from './region-list.ts';

/** What is wrong with a value, and where in the values it stands. */
export interface ProfileFault {
  readonly path: readonly (string | number)[];
  readonly rule: 'unknownCode' | 'zoneElsewhere' | 'inFuture' | 'endsBeforeBegins';
}

type Faults = readonly ProfileFault[];

/** All faults of values that are of the right form: codes that are not in use, days that cannot be. */
export function profileFaults(values: ProfileValues, codes: CodeLists, today: CivilDate): Faults {
  return [
    ...industryFaults(values, codes),
    ...regionFaults(values, codes),
    ...(isLater(values.foundedOn, today) ? [{ path: ['foundedOn'], rule: 'inFuture' as const }] : []),
    ...qualificationFaults(values, codes, today),
  ];
}

function isLater(day: CivilDate | null | undefined, than: CivilDate): boolean {
  return day !== null && day !== undefined && day > than;
}

function industryFaults({ industry }: ProfileValues, codes: CodeLists): Faults {
  const known = industry === null || industry === undefined || codes.industries.has(industry);
  return known ? [] : [{ path: ['industry'], rule: 'unknownCode' }];
}

function regionFaults({ region }: ProfileValues, codes: CodeLists): Faults {
  if (region === null || region === undefined) return [];
  const county = codes.regions.get(region.county);
  if (county === undefined || !isCounty(county)) return [{ path: ['region', 'county'], rule: 'unknownCode' }];
  if (region.zone === null) return [];
  const zone = codes.regions.get(region.zone);
  if (zone === undefined || zone.zoneOf === null) return [{ path: ['region', 'zone'], rule: 'unknownCode' }];
  return zone.zoneOf === region.county ? [] : [{ path: ['region', 'zone'], rule: 'zoneElsewhere' }];
}

function qualificationFaults({ qualifications }: ProfileValues, codes: CodeLists, today: CivilDate): Faults {
  return (qualifications ?? []).flatMap(({ tag, issuedOn, expiresOn }, at) => {
    const path = ['qualifications', at];
    const faults: ProfileFault[] = [];
    if (!codes.tags.has(tag) && !isComputedTag(tag))
      faults.push({ path: [...path, 'tag'], rule: 'unknownCode' });
    if (isLater(issuedOn, today)) faults.push({ path: [...path, 'issuedOn'], rule: 'inFuture' });
    if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn)
      faults.push({ path: [...path, 'expiresOn'], rule: 'endsBeforeBegins' });
    return faults;
  });
}
