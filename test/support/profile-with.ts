import { Profile } from '../../shared/domain/profile/profile.ts';

/** A profile with these values, given by the enterprise on 1 September 2026; of all others nothing is known. */
export function profileWith(values: Readonly<Record<string, unknown>>): Profile {
  const empty = {
    industry: null,
    region: null,
    registerType: null,
    employees: null,
    revenueWan: null,
    assetsWan: null,
    foundedOn: null,
    qualifications: null,
  };
  const given = Object.entries(values).map(([field, value]) => [
    field,
    value === null ? null : { value, source: 'enterprise', on: '2026-09-01' },
  ]);
  return Profile.parse({ enterpriseId: 'E01', ...empty, ...Object.fromEntries(given) });
}
