import * as z from 'zod';
import { type ClauseName, clauseNames } from '../../../shared/domain/policy/criteria.ts';
import audienceJson from './sample-audience.json' with { type: 'json' };

const { matches, missReasons } = z
  .strictObject({
    matches: z.record(z.string(), z.array(z.string())),
    missReasons: z.record(z.string(), z.record(z.string(), z.array(z.enum(clauseNames)))),
  })
  .parse(audienceJson);

/** The enterprises of the samples, in their order. */
export const sampleEnterprises: readonly string[] = Object.keys(matches);

/** The sample policies that are for an enterprise of the samples, as these say. */
export function matchesOf(enterpriseId: string): readonly string[] {
  return matches[enterpriseId] ?? [];
}

/** The enterprises of the samples that a sample policy is for. */
export function audienceOf(sample: string): readonly string[] {
  return sampleEnterprises.filter((enterpriseId) => matchesOf(enterpriseId).includes(sample));
}

/** The kinds of clauses because of which a sample policy is not for an enterprise; empty where it is. */
export function missReasonsOf(enterpriseId: string, sample: string): readonly ClauseName[] {
  return missReasons[enterpriseId]?.[sample] ?? [];
}
