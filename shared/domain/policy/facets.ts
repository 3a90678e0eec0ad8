import * as z from 'zod';
import { UnitId } from '../directory/ids.ts';
import { IndustryCode, RegionCode } from '../profile/codes.ts';
import type { Criteria } from './criteria.ts';
import { type PolicyContent, Topic } from './policy.ts';

const list = <Code extends z.ZodType>(code: Code) => z.array(code).readonly();

/** What a policy is found by. An empty list of industries or regions: its criteria name none, so it is for all of them. */
export const PolicyFacets = z
  .strictObject({
    topics: list(Topic),
    /** As the criteria name them, from section to class. */
    industries: list(IndustryCode),
    /** As the criteria name them: the whole city, counties, development zones. */
    regions: list(RegionCode),
    /** The units of the authorities that issued it, where they have one here. */
    departments: list(UnitId),
  })
  .readonly();
export type PolicyFacets = z.infer<typeof PolicyFacets>;

/** The facets of what a policy says. What its criteria only exclude is no facet. */
export function facetsOf({ topics, issuers, criteria }: PolicyContent): PolicyFacets {
  const industries = new Set<IndustryCode>();
  const regions = new Set<RegionCode>();
  gather(criteria, industries, regions);
  return {
    topics: [...new Set(topics)],
    industries: [...industries].toSorted(),
    regions: [...regions].toSorted(),
    departments: [...new Set(issuers.flatMap(({ unitId }) => unitId ?? []))],
  };
}

function gather(node: Criteria, industries: Set<IndustryCode>, regions: Set<RegionCode>): void {
  if ('clause' in node) {
    if (node.clause === 'industry') for (const code of node.in) industries.add(code);
    if (node.clause === 'region') for (const code of node.in) regions.add(code);
    return;
  }
  if ('none' in node) return;
  for (const child of 'all' in node ? node.all : node.any) gather(child, industries, regions);
}
