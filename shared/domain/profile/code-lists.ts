import * as z from 'zod';
import { CivilDate } from '../time/civil-date.ts';
import { IndustryCode, QualificationTag, type RegionCode } from './codes.ts';
import industries from './industries.json' with { type: 'json' };
import tags from './qualification-tags.json' with { type: 'json' };
import { quanzhouRegionList, type Region } from './region-list.ts';

const Named = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly();

/** A qualification that policies may ask for; retired: the last day on which one may. */
const TagEntry = z
  .strictObject({ tag: QualificationTag, name: Named, retiredOn: CivilDate.nullable() })
  .readonly();

/** The codes in use, with their names. */
export interface CodeLists {
  /** GB/T 4754-2017 from section to class, in Chinese, the only language in which it names them. */
  readonly industries: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly tags: ReadonlyMap<string, z.infer<typeof TagEntry>>;
}

/** The industries of the country, the qualifications known here, and Quanzhou's regions; another city has other regions. */
export const quanzhouCodes: CodeLists = {
  industries: new Map(z.array(z.tuple([IndustryCode, z.string().min(1)])).parse(Object.entries(industries))),
  regions: new Map(quanzhouRegionList.map((each) => [each.code, each])),
  tags: new Map(
    z
      .array(TagEntry)
      .parse(tags)
      .map((each) => [each.tag, each]),
  ),
};

/** Premises: the county, and the development zone in it where they lie in one. */
interface Premises {
  readonly county: RegionCode;
  readonly zone: RegionCode | null;
}

/** Where premises can lie: each county outside its zones, and each zone. */
export function premisesOf(codes: CodeLists): readonly Premises[] {
  return [...codes.regions.values()].flatMap(({ code, zoneOf }): readonly Premises[] => {
    if (zoneOf !== null) return [{ county: zoneOf, zone: code }];
    return code.endsWith('00') ? [] : [{ county: code, zone: null }];
  });
}
