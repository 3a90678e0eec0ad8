import type { IndustryCode, RegionCode } from '../profile/codes.ts';
import { isComputedTag } from '../profile/computed-tags.ts';
import { isPartOf } from '../profile/industry-sections.ts';
import { type AudienceBox, inEvery, inSome } from './audience-box.ts';
import { type CityRegions, elsewhere, industryUnknown, regionUnknown } from './audience-places.ts';
import type { Clause, Criteria } from './criteria.ts';
import { allTexts, beginningWith, intersected, outside, type TextRanges, united } from './text-ranges.ts';

/**
 * Boxes that hold every profile for which the criteria come to `wanted`, on whatever day; others lie in them, too. Only where
 * a profile is filed is looked at: by regions, industries and qualifications that it lists.
 */
export function boundOf(
  criteria: Criteria,
  wanted: 'met' | 'unmet',
  regions: CityRegions,
): readonly AudienceBox[] {
  const all = everybody(regions);
  const parts = (nodes: readonly Criteria[], each: 'met' | 'unmet') =>
    nodes.map((node) => boundOf(node, each, regions));
  if ('all' in criteria) {
    return wanted === 'met' ? inEvery(parts(criteria.all, 'met'), all) : inSome(parts(criteria.all, 'unmet'));
  }
  if ('any' in criteria) {
    return wanted === 'met' ? inSome(parts(criteria.any, 'met')) : inEvery(parts(criteria.any, 'unmet'), all);
  }
  if ('none' in criteria) {
    return wanted === 'met'
      ? inEvery(parts(criteria.none, 'unmet'), all)
      : inSome(parts(criteria.none, 'met'));
  }
  return [{ ...all, ...boundOfClause(criteria, wanted, regions) }];
}

function everybody({ parts }: CityRegions): AudienceBox {
  return { regions: new Set([...parts, elsewhere, regionUnknown]), industries: allTexts, tags: new Set() };
}

function boundOfClause(clause: Clause, wanted: 'met' | 'unmet', regions: CityRegions): Partial<AudienceBox> {
  switch (clause.clause) {
    case 'region': {
      const within = regions.parts.filter((part) => clause.in.some((code) => has(code, part, regions)));
      const others = regions.parts.filter((part) => !within.includes(part));
      return { regions: new Set([...(wanted === 'met' ? within : others), elsewhere]) };
    }
    case 'industry': {
      const within = united(clause.in.flatMap(rangesOf));
      return { industries: wanted === 'met' ? within : intersected(outside(within), knownIndustries) };
    }
    case 'qualification':
      return wanted === 'met' && !isComputedTag(clause.holds) ? { tags: new Set([clause.holds]) } : {};
    case 'size':
    case 'registerType':
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn':
      return {};
  }
}

const knownIndustries = outside([beginningWith(industryUnknown)]);

/** Whether all that is filed in that part of the city lies in the region, which may be the part, the city, or its province. */
function has(region: RegionCode, part: RegionCode, { city }: CityRegions): boolean {
  if (/^\d{2}0000$/.test(region)) return city.startsWith(region.slice(0, 2));
  if (/^\d{4}00$/.test(region)) return city.startsWith(region.slice(0, 4));
  return region === part;
}

/** The industries that are part of one: what begins with its digits; of a section its letter and its divisions. */
function rangesOf(code: IndustryCode): TextRanges {
  const divisions = allDivisions.filter((division) => isPartOf(division, code));
  return [code, ...divisions].map(beginningWith);
}

const allDivisions = Array.from({ length: 99 }, (_, at) => String(at + 1).padStart(2, '0'));
