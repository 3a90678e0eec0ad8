import type { CityRegions } from '../../../shared/domain/policy/audience-places.ts';
import { RegionCode } from '../../../shared/domain/profile/codes.ts';

/** Quanzhou's counties and development zones, of test/data/regions.json. */
const parts = [
  '350502',
  '350503',
  '350504',
  '350505',
  '350521',
  '350524',
  '350525',
  '350526',
  '350581',
  '350582',
  '350583',
  'QZ-TSTZQ',
  'QZ-KFQ',
];

export const quanzhouRegions: CityRegions = {
  city: RegionCode.parse('350500'),
  parts: parts.map((code) => RegionCode.parse(code)),
};
