import type { RegionCode } from './codes.ts';
import { computedTags } from './computed-tags.ts';
import { industries } from './industries.ts';
import { isCounty, type Region, type RegionList } from './region-list.ts';
import type { TagEntry, TagList } from './tag-list.ts';

/** The codes in use, with their names. */
export interface CodeLists {
  /** GB/T 4754-2017 from section to class, in Chinese, the only language in which it names them. */
  readonly industries: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly tags: ReadonlyMap<string, TagEntry>;
}

/** The regions and qualifications of a city with what is the same in every one: industries, and tags that are computed. */
export function codeListsOf(regions: RegionList, tags: TagList): CodeLists {
  return {
    industries,
    regions: new Map(regions.map((each) => [each.code, each])),
    tags: new Map([...tags, ...computedTags].map((each) => [each.tag, each])),
  };
}

/** Premises: the county, and the development zone in it where they lie in one. */
interface Premises {
  readonly county: RegionCode;
  readonly zone: RegionCode | null;
}

/** Where premises can lie: each county outside its zones, and each zone. */
export function premisesOf(codes: CodeLists): readonly Premises[] {
  return [...codes.regions.values()].flatMap((region): readonly Premises[] => {
    const { code, zoneOf } = region;
    if (zoneOf !== null) return [{ county: zoneOf, zone: code }];
    return isCounty(region) ? [{ county: code, zone: null }] : [];
  });
}
