import type { IndustryCode } from '../profile/codes.ts';
import { isPartOf, sectionOf } from '../profile/industry-sections.ts';
import type { CityRegions } from './audience-places.ts';
import type { PolicyFacets } from './facets.ts';
import type { Subscription } from './subscription.ts';

/** Where a subscription is filed: by something that a policy must have, so that it belongs to it. */
export interface SubscriberPlace {
  readonly facet: 'topic' | 'department' | 'industry' | 'region';
  readonly code: string;
}

/**
 * Whether a policy belongs to a subscription: it has one of each list that is not empty. Of industries and regions one that is
 * named, is part of what is named, or has it as a part, so that who follows a county hears of the city's policies, too.
 */
export function belongsTo(facets: PolicyFacets, subscription: Subscription, { city }: CityRegions): boolean {
  const { topics, departments, industries, regions } = subscription;
  return (
    hasOne(topics, (topic) => facets.topics.includes(topic)) &&
    hasOne(departments, (unit) => facets.departments.includes(unit)) &&
    hasOne(industries, (code) =>
      facets.industries.some((named) => isPartOf(code, named) || isPartOf(named, code)),
    ) &&
    hasOne(regions, (code) => facets.regions.some((named) => touches(code, named, city)))
  );
}

/** Where a subscription is filed: by its first list that is not empty, once for each entry, industries by their sections. */
export function subscriberPlacesOf({
  departments,
  topics,
  industries,
  regions,
}: Subscription): readonly SubscriberPlace[] {
  if (departments.length > 0) return places('department', departments);
  if (topics.length > 0) return places('topic', topics);
  if (industries.length > 0) return places('industry', industries.map(sectionName));
  return places('region', regions);
}

/** All places in which a subscription may be filed to which a policy of these facets belongs. */
export function subscriberPlacesFor(
  { topics, departments, industries, regions }: PolicyFacets,
  { city, parts }: CityRegions,
): readonly SubscriberPlace[] {
  const touched = [...parts, city, provinceOf(city)].filter((code) =>
    regions.some((named) => touches(code, named, city)),
  );
  return [
    ...places('department', departments),
    ...places('industry', industries.map(sectionName)),
    ...places('region', touched),
    ...places('topic', topics),
  ];
}

/** Of the places in which an enterprise's subscriptions are filed the first in which a policy of these facets finds one. */
export function firstPlaceOf(
  subscriptions: readonly Subscription[],
  facets: PolicyFacets,
  regions: CityRegions,
): SubscriberPlace | undefined {
  const filed = subscriptions
    .filter((subscription) => belongsTo(facets, subscription, regions))
    .flatMap(subscriberPlacesOf);
  return subscriberPlacesFor(facets, regions).find((place) =>
    filed.some(({ facet, code }) => facet === place.facet && code === place.code),
  );
}

function hasOne<Code>(list: readonly Code[], has: (code: Code) => boolean): boolean {
  return list.length === 0 || list.some(has);
}

function places(facet: SubscriberPlace['facet'], codes: readonly string[]): readonly SubscriberPlace[] {
  return [...new Set(codes)].toSorted().map((code) => ({ facet, code }));
}

/** A division that the standard does not have stands for itself. */
function sectionName(code: IndustryCode): string {
  return sectionOf(code) ?? code.slice(0, 2);
}

/** Whether two regions are the same, or one is the city, or its province, in which the other lies. */
function touches(a: string, b: string, city: string): boolean {
  const wide = new Set([city, provinceOf(city)]);
  return a === b || wide.has(a) || wide.has(b);
}

function provinceOf(city: string): string {
  return `${city.slice(0, 2)}0000`;
}
