import { type Profile, Profile as ProfileSchema } from '../../../shared/domain/profile/profile.ts';
import { Chance } from '../year/chance.ts';
import { cityRegions } from '../../../shared/city/regions.ts';

/** Divisions of GB/T 4754 by how often they come in a city of makers and traders. */
const divisions = [
  ['18', '19', '17', '30', '39', '18', '19', '17', '30', '39', '18', '19', '17', '30', '39'],
  ['51', '52', '51', '52', '51', '52', '51', '52', '51', '52', '51', '52'],
  [
    '13',
    '14',
    '22',
    '26',
    '29',
    '33',
    '34',
    '35',
    '38',
    '47',
    '54',
    '59',
    '61',
    '62',
    '64',
    '65',
    '70',
    '72',
  ],
  ['01', '02', '10', '44', '49', '63', '66', '71', '73', '75', '77', '80', '82', '83', '86', '90'],
].flat();

/** Qualifications by the share of enterprises that list them. */
export const sharesOfTags = {
  ABOVE_SCALE_INDUSTRY: 0.08,
  EXPORTER: 0.1,
  TAX_CREDIT_A: 0.2,
  TECH_SME: 0.05,
  INNOVATIVE_SME: 0.04,
  HIGH_TECH: 0.03,
  SRDI_SME: 0.02,
  GREEN_FACTORY: 0.015,
  IP_ADVANTAGE: 0.012,
  ENT_TECH_CENTER: 0.01,
  LITTLE_GIANT: 0.004,
  SPECIAL_CREDIT_BAD: 0.03,
} as const;

const on = '2026-09-01';
/** Of a value how often it was never supplied. */
const unsaid = 0.05;

/** So many enterprises that a city might have, always the same ones. */
export function* syntheticEnterprises(count: number, seed = 5): Generator<Profile> {
  const chance = new Chance(seed);
  const said = <Value>(value: Value) => (chance.happens(unsaid) ? null : { value, source: 'import', on });
  for (let n = 0; n < count; n += 1) {
    const division = chance.oneOf(divisions);
    const individual = chance.happens(0.3);
    const employees = Math.round((individual ? 8 : 60) * -Math.log(1 - chance.next()));
    const part = chance.oneOf(cityRegions.parts);
    const zoned = part.startsWith('QZ-');
    yield ProfileSchema.parse({
      enterpriseId: `S${String(n).padStart(6, '0')}`,
      industry: said(`${division}${chance.below(9) + 1}${chance.below(9) + 1}`),
      region: said({ county: zoned ? '350521' : part, zone: zoned ? part : null }),
      registerType: said(individual ? 'individual' : 'enterprise'),
      employees: said(employees),
      revenueWan: said(Math.round(employees * 80 * chance.next())),
      assetsWan: said(Math.round(employees * 50 * chance.next())),
      foundedOn: said(`${1985 + chance.below(41)}-06-01`),
      qualifications: said(
        Object.entries(sharesOfTags)
          .filter(([, share]) => chance.happens(share))
          .map(([tag]) => ({
            tag,
            issuedOn: '2025-01-01',
            // A few were not renewed.
            expiresOn: chance.happens(0.1) ? '2026-06-30' : null,
          })),
      ),
    });
  }
}
