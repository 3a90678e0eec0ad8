import * as z from 'zod';
import { Profile } from '../../shared/domain/profile/profile.ts';
import profilesJson from './profiles.json' with { type: 'json' };

/** The day of which the values of the samples are. */
const on = '2026-09-01';

const values = z.strictObject({
  enterpriseId: z.string(),
  industry: z.string(),
  county: z.string(),
  zone: z.string().nullable(),
  registerType: z.string(),
  employees: z.int(),
  revenueWan: z.number(),
  assetsWan: z.number(),
  qualifications: z.array(z.string()),
});

const imported = (value: unknown) => ({ value, source: 'import', on });

/** What is known of the enterprises of the samples, as if imported from a list of an authority; all invented. */
export const profiles: readonly Profile[] = z
  .array(values)
  .parse(profilesJson)
  .map((each) => {
    return Profile.parse({
      enterpriseId: each.enterpriseId,
      industry: imported(each.industry),
      region: imported({ county: each.county, zone: each.zone }),
      registerType: imported(each.registerType),
      employees: imported(each.employees),
      revenueWan: imported(each.revenueWan),
      assetsWan: imported(each.assetsWan),
      foundedOn: null,
      qualifications: imported(each.qualifications.map((tag) => ({ tag, issuedOn: null, expiresOn: null }))),
    });
  });
