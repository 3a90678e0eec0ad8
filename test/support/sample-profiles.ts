import * as z from 'zod';
import { criteriaOfSample, SampleCriteria } from '../../local/seed/sample-criteria.ts';
import { Profile } from '../../shared/domain/profile/profile.ts';
import samples from '../data/samples.json' with { type: 'json' };

const Samples = z.object({
  enterprises: z.array(
    z.object({
      id: z.string(),
      registerType: z.string(),
      region: z.object({ county: z.string(), developmentZone: z.string().nullable() }),
      industry: z.object({ class: z.string() }),
      employees: z.number(),
      annualRevenueWan: z.number(),
      totalAssetsWan: z.number(),
      sizeClass: z.string(),
      sizeRule: z.string(),
      qualifications: z.array(z.string()),
    }),
  ),
  policies: z.array(z.object({ id: z.string(), criteria: SampleCriteria })),
  expectedMatches: z.record(z.string(), z.array(z.string())),
  expectedMissReasons: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});
const parsed = Samples.parse(samples);

export const { expectedMatches, expectedMissReasons } = parsed;

/** The sample enterprises as profiles that the hub imported on one day, with the size that the samples say they have. */
export const sampleProfiles = parsed.enterprises.map((each) => {
  const sourced = (value: unknown) => ({ value, source: 'import', on: '2026-09-01' });
  const profile = Profile.parse({
    enterpriseId: each.id,
    industry: sourced(each.industry.class),
    region: sourced({ county: each.region.county, zone: each.region.developmentZone }),
    registerType: sourced(each.registerType),
    employees: sourced(each.employees),
    revenueWan: sourced(each.annualRevenueWan),
    assetsWan: sourced(each.totalAssetsWan),
    foundedOn: null,
    qualifications: sourced(each.qualifications.map((tag) => ({ tag, issuedOn: null, expiresOn: null }))),
  });
  return { profile, sizeClass: each.sizeClass, sizeRule: each.sizeRule };
});

/** The sample policies' ids with their criteria as trees. */
export const sampleCriteria = parsed.policies.map(({ id, criteria }) => ({
  id,
  criteria: criteriaOfSample(criteria),
}));
