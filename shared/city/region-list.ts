import list from '#city/regions.json' with { type: 'json' };
import { RegionList } from '../domain/profile/region-list.ts';

/** The regions of the city whose bundle this is. */
export const regionList: RegionList = RegionList.parse(list);
