import type { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import type { Explanation } from '../../../shared/domain/policy/explanation.ts';
import { Profile } from '../../../shared/domain/profile/profile.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { succeeded } from '../differs.ts';
import type { Api } from '../send-command.ts';

/** What is known of an enterprise, as its people read it. */
export async function profileOf(api: Api, enterpriseId: string): Promise<Profile> {
  const read = succeeded(`${enterpriseId}: its profile`, await api.getProfile({ enterpriseId })).body;
  const { industry, region, registerType, employees, revenueWan, assetsWan, foundedOn } = read;
  const qualifications = read.qualifications && {
    ...read.qualifications,
    value: read.qualifications.value.map(({ tag, issuedOn, expiresOn }) => ({ tag, issuedOn, expiresOn })),
  };
  return Profile.parse({
    enterpriseId,
    industry,
    region,
    registerType,
    employees,
    revenueWan,
    assetsWan,
    foundedOn,
    qualifications,
  });
}

/** What criteria come to for a profile on the day of an instant of the demo. */
export function explainedAt(at: string, profile: Profile, criteria: Criteria): Explanation {
  return explain(profile, criteria, civilDate(at.slice(0, 10)));
}
