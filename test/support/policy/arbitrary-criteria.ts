import * as fc from 'fast-check';
import type { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { Criteria as CriteriaSchema } from '../../../shared/domain/policy/criteria.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { Profile as ProfileSchema } from '../../../shared/domain/profile/profile.ts';
import { cityRegions } from '../../../shared/city/regions.ts';

/** Codes that stand to each other in every way: parts, wholes, neighbours, and some of other cities or of no standard. */
const regionCodes = [...cityRegions.parts, '350500', '350000', '350100', '350102', '440000', 'XM-ZONE'];
const industryCodes = [
  'C',
  'I',
  'F',
  '13',
  '19',
  '39',
  '43',
  '44',
  '65',
  '195',
  '394',
  '651',
  '1951',
  '3940',
  '6513',
  '99',
];
const tags = ['HIGH_TECH', 'TECH_SME', 'SRDI_SME', 'EXPORTER', 'MICRO_SMALL', 'INDIVIDUAL'];
const sizes = ['large', 'medium', 'small', 'micro'] as const;
const days = ['2024-12-31', '2026-03-31', '2026-11-26', '2026-11-27', '2027-01-01'];

const someOf = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });
const amounts = [0, 20, 300, 1000, 2000, 40_000];
const range = fc.record(
  { from: fc.constantFrom(...amounts), to: fc.constantFrom(...amounts) },
  { requiredKeys: [] },
);
const qualification = fc.constantFrom(...tags).map((holds) => ({ clause: 'qualification', holds }));
const region = someOf(regionCodes).map((codes) => ({ clause: 'region', in: codes }));
const industry = someOf(industryCodes).map((codes) => ({ clause: 'industry', in: codes }));

/** The clauses by which an audience is found come more often than the others. */
const clause = fc.oneof(
  { weight: 4, arbitrary: qualification },
  { weight: 4, arbitrary: region },
  { weight: 4, arbitrary: industry },
  { weight: 1, arbitrary: someOf(sizes).map((classes) => ({ clause: 'size', in: classes })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('enterprise', 'individual')
      .map((type) => ({ clause: 'registerType', in: [type] })),
  },
  { weight: 1, arbitrary: range.map((ends) => ({ clause: 'employees', ...ends })) },
  { weight: 1, arbitrary: range.map((ends) => ({ clause: 'revenueWan', ...ends })) },
);

const { tree } = fc.letrec<{ tree: unknown; parts: unknown[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    clause,
    tie('parts').map((all) => ({ all })),
    tie('parts').map((any) => ({ any })),
    tie('parts').map((none) => ({ none })),
  ),
  parts: fc.array(tie('tree'), { maxLength: 4 }),
}));

/** Any criteria. */
export const arbitraryCriteria: fc.Arbitrary<Criteria> = tree.map((node) => CriteriaSchema.parse(node));

const sourced = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value.map((each) => ({ value: each, source: 'enterprise', on: '2026-09-01' })));

/** Any profile, with values that the criteria above ask for. */
export const arbitraryProfile: fc.Arbitrary<Profile> = fc
  .record({
    enterpriseId: fc.stringMatching(/^[A-Z0-9][A-Za-z0-9-]{0,12}$/),
    industry: sourced(fc.constantFrom(...industryCodes)),
    region: sourced(
      fc.record({
        county: fc.constantFrom(...regionCodes.filter((code) => /^\d/.test(code))),
        zone: fc.option(fc.constantFrom('QZ-TSTZQ', 'QZ-KFQ', 'XM-ZONE')),
      }),
    ),
    registerType: sourced(fc.constantFrom('enterprise', 'individual')),
    employees: sourced(fc.constantFrom(...amounts)),
    revenueWan: sourced(fc.constantFrom(...amounts)),
    assetsWan: sourced(fc.constantFrom(...amounts)),
    foundedOn: fc.constant(null),
    qualifications: sourced(
      fc.array(
        fc.record({
          tag: fc.constantFrom(...tags),
          issuedOn: fc.option(fc.constantFrom(...days)),
          expiresOn: fc.option(fc.constantFrom(...days)),
        }),
        { maxLength: 5 },
      ),
    ),
  })
  .map((profile) => ProfileSchema.parse(profile));
