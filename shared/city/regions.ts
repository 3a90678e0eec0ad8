import { cityRegionsOf } from '../domain/policy/city-regions.ts';
import { regionList } from './region-list.ts';

/** By which regions the city files its enterprises. Apart from the long lists, which not every function needs. */
export const cityRegions = cityRegionsOf(regionList);
