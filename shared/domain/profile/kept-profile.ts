import * as z from 'zod';
import type { Enterprise } from '../directory/enterprise.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { IndustryCode, RegionCode } from './codes.ts';
import { Profile } from './profile.ts';

/** A profile as it is kept, with a count of its states: 1 is what the directory says before anybody has added to it. */
export const KeptProfile = z.strictObject({ ...Profile.unwrap().shape, revision: z.int().min(1) }).readonly();
export type KeptProfile = z.infer<typeof KeptProfile>;

/** What the directory knows of an enterprise from its claim, as a profile of that day. */
export function basicProfile({ id, industry, county, registerType }: Enterprise, on: CivilDate): KeptProfile {
  const claimed = <Value>(value: Value) => ({ value, source: 'claim', on }) as const;
  return {
    enterpriseId: id,
    industry: claimed(IndustryCode.parse(industry)),
    region: claimed({ county: RegionCode.parse(county), zone: null }),
    registerType: claimed(registerType),
    employees: null,
    revenueWan: null,
    assetsWan: null,
    foundedOn: null,
    qualifications: null,
    revision: 1,
  };
}
