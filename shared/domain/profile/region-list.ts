import * as z from 'zod';
import { RegionCode } from './codes.ts';
import { CodeName, repeatedAt } from './named-code.ts';

/** A region of the city: itself, a county, or a development zone with the county that has its ground. */
const Region = z.strictObject({ code: RegionCode, name: CodeName, zoneOf: RegionCode.nullable() }).readonly();
export type Region = z.infer<typeof Region>;

/** The city, its counties and its development zones, each once. */
export const RegionList = z
  .array(Region)
  .readonly()
  .superRefine((regions, context) => {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    const [city, ...otherCities] = regions.filter(isCity);
    if (city === undefined || otherCities.length > 0)
      refuse([], 'one city, with the six digits of its code ending in 00');
    if (!regions.some(isCounty)) refuse([], 'at least one county');
    for (const at of repeatedAt(regions.map(({ code }) => code))) refuse([at, 'code'], 'each code once');
    for (const at of repeatedAt(regions.map(({ name }) => name.zh)))
      refuse([at, 'name', 'zh'], 'each name once');
    for (const [at, region] of regions.entries()) {
      if (
        isCounty(region) &&
        city !== undefined &&
        !region.code.startsWith(city.code.slice(0, 'PPCC'.length))
      )
        refuse([at, 'code'], `a county begins as its city does, ${city.code}`);
      if (isNumbered(region) ? region.zoneOf !== null : !isGroundOf(region, regions))
        refuse([at, 'zoneOf'], 'of a development zone a county of this list, of any other region null');
    }
  });
export type RegionList = z.infer<typeof RegionList>;

/** Whether a region is the city itself. */
export function isCity(region: Region): boolean {
  return /^\d{4}00$/.test(region.code);
}

/** Whether a region is a county or district. */
export function isCounty(region: Region): boolean {
  return isNumbered(region) && !isCity(region);
}

/** Whether GB/T 2260 numbers a region, as it does all but development zones. */
function isNumbered({ code }: Region): boolean {
  return /^\d/.test(code);
}

function isGroundOf({ zoneOf }: Region, regions: readonly Region[]): boolean {
  return regions.some((each) => each.code === zoneOf && isCounty(each));
}
