import { RegionCode } from '../profile/codes.ts';
import { quanzhouRegionList } from '../profile/region-list.ts';
import type { CityRegions } from './audience-places.ts';

const city = RegionCode.parse('350500');

/** Quanzhou with the counties and zones by which its enterprises are filed. */
export const quanzhouRegions: CityRegions = {
  city,
  parts: quanzhouRegionList.map(({ code }) => code).filter((code) => code !== city),
};
