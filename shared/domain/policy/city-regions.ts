import { isCity, type RegionList } from '../profile/region-list.ts';
import type { CityRegions } from './audience-places.ts';

/** The city with the counties and zones by which its enterprises are filed. Throws where the list has no city. */
export function cityRegionsOf(list: RegionList): CityRegions {
  const city = list.find(isCity);
  if (city === undefined) throw new Error('The list of regions has no city');
  return { city: city.code, parts: list.filter((each) => each !== city).map(({ code }) => code) };
}
