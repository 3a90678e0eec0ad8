import * as z from 'zod';
import { RegionCode } from '../profile/codes.ts';
import listed from '../profile/quanzhou-regions.json' with { type: 'json' };
import type { CityRegions } from './audience-places.ts';

const codes = z
  .array(z.object({ code: RegionCode }))
  .parse(listed)
  .map(({ code }) => code);

/** Quanzhou's counties and development zones; another city has others. */
export const quanzhouRegions: CityRegions = {
  city: RegionCode.parse('350500'),
  parts: codes.filter((code) => !code.endsWith('00')),
};
