import type { RegionCode } from '../profile/codes.ts';
import { isComputedTag } from '../profile/computed-tags.ts';
import type { Profile } from '../profile/profile.ts';
import { countedRegion } from '../profile/region-rule.ts';

/** The regions of the city by which its enterprises are filed: its counties and development zones. */
export interface CityRegions {
  /** The city itself, such as 350500. */
  readonly city: RegionCode;
  readonly parts: readonly RegionCode[];
}

/** A partition of the audience: the enterprises of a region, or those that hold a qualification. */
export type AudiencePartition = `REGION#${string}` | `TAG#${string}`;

/** Where a copy of a profile is filed; in a partition of a region by industry, in one of a qualification by region and industry. */
export interface AudiencePlace {
  readonly partition: AudiencePartition;
  /** What its sort key begins with; the id of the enterprise follows. */
  readonly sort: string;
}

/** Where premises outside of the city are filed, and what fits no part of it. */
export const elsewhere = 'ELSEWHERE';
/** Where an enterprise is filed that has not said where it is. */
export const regionUnknown = 'UNKNOWN';
/** Stands for an industry that nobody has given; comes before all codes. */
export const industryUnknown = '-';

/** The part of the city in whose partition an enterprise is filed. */
function filedRegion({ region }: Pick<Profile, 'region'>, { city, parts }: CityRegions): string {
  if (region === null) return regionUnknown;
  const counted = countedRegion(region.value);
  const inCity = region.value.county.startsWith(city.slice(0, 'PPCC'.length));
  return inCity && parts.includes(counted) ? counted : elsewhere;
}

/**
 * All places of a profile, each once: its region, and one for each qualification that it lists, held or expired: how that
 * stands depends on the day. What is computed from other values is no qualification of the list.
 */
export function audiencePlacesOf(
  profile: Pick<Profile, 'enterpriseId' | 'region' | 'industry' | 'qualifications'>,
  regions: CityRegions,
): readonly AudiencePlace[] {
  const region = filedRegion(profile, regions);
  const rest = `${profile.industry?.value ?? industryUnknown}#${profile.enterpriseId}`;
  const listed = profile.qualifications?.value.map(({ tag }) => tag) ?? [];
  const tags = [...new Set(listed)].filter((tag) => !isComputedTag(tag)).toSorted();
  return [
    { partition: `REGION#${region}`, sort: rest },
    ...tags.map((tag): AudiencePlace => ({ partition: `TAG#${tag}`, sort: `${region}#${rest}` })),
  ];
}
