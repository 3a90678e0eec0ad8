import type { RegionCode } from './codes.ts';

/** Where premises lie: in a county, and there perhaps in a development zone. */
interface Premises {
  readonly county: RegionCode;
  readonly zone: RegionCode | null;
}

/** The region by which policies find premises: the development zone, which counts instead of the county around it, or the county. */
export function countedRegion({ county, zone }: Premises): RegionCode {
  return zone ?? county;
}

/**
 * Whether premises lie in a region. A province (35 00 00) has all that begins with its two digits, a city (3505 00) all with its
 * four, its development zones included; a county has only what lies in none of its zones.
 */
export function liesIn(premises: Premises, region: RegionCode): boolean {
  if (/^\d{2}0000$/.test(region)) return premises.county.startsWith(region.slice(0, 2));
  if (/^\d{4}00$/.test(region)) return premises.county.startsWith(region.slice(0, 4));
  return countedRegion(premises) === region;
}
