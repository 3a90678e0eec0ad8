import * as z from 'zod';
import { RegionCode } from './codes.ts';
import regions from './quanzhou-regions.json' with { type: 'json' };

const Named = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly();

/** A region of the city: itself, a county, or a development zone with the county that has its ground. */
const Region = z.strictObject({ code: RegionCode, name: Named, zoneOf: RegionCode.nullable() }).readonly();
export type Region = z.infer<typeof Region>;

/** Quanzhou, its counties and its development zones. Apart from the long lists, which not every function needs. */
export const quanzhouRegionList: readonly Region[] = z.array(Region).parse(regions);
