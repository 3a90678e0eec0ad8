import * as fc from 'fast-check';
import { Clause, type Criteria } from '../../shared/domain/policy/criteria.ts';
import { Profile } from '../../shared/domain/profile/profile.ts';

// Few codes and round numbers, so that clauses often meet values, and often just miss them.
const regions = ['350500', '350521', '350582', '350583', '350502', 'QZ-TSTZQ', 'QZ-KFQ'];
const places = [
  { county: '350521', zone: null },
  { county: '350521', zone: 'QZ-TSTZQ' },
  { county: '350502', zone: 'QZ-KFQ' },
  { county: '350582', zone: null },
  { county: '350583', zone: null },
  { county: '350102', zone: null },
];
const industries =
  'A C G J K Q 01 19 30 47 51 52 53 59 60 61 62 63 65 70 71 84 85 195 591 592 701 702 703 704 709 0111 1951 3075 5193 6513'.split(
    ' ',
  );
const tags = ['HIGH_TECH', 'EXPORTER', 'SPECIAL_CREDIT_BAD', 'ABOVE_SCALE_INDUSTRY'];
const days = ['2019-12-31', '2020-01-01', '2026-10-19', '2026-10-20', '2026-10-21', '2027-01-01'];
const people = [0, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 199, 200, 299, 300, 999, 1000, 1999, 2000];
const amounts =
  '0 49.99 50 99.99 100 199 200 299.99 300 499 500 999 1000 1999 2000 4999 5000 5999 6000 7999 8000 9999 10000 19999 20000 30000 39999.99 40000 80000 120000 200000'
    .split(' ')
    .map(Number);

const pick = (values: readonly unknown[]) => fc.constantFrom(...values);
const some = (values: readonly string[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength });
const optionalDay = fc.option(pick(days), { freq: 2 });
const qualifications = fc.array(
  fc.record({
    tag: pick([...tags, 'MICRO_SMALL', 'INDIVIDUAL']),
    issuedOn: optionalDay,
    expiresOn: optionalDay,
  }),
  { maxLength: 4 },
);

function profileWith(given: (value: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>): fc.Arbitrary<Profile> {
  const sourced = (value: fc.Arbitrary<unknown>) =>
    given(fc.record({ value, source: pick(['claim', 'enterprise', 'import', 'hub']), on: pick(days) }));
  return fc
    .record({
      enterpriseId: fc.constant('E01'),
      industry: sourced(pick(industries)),
      region: sourced(pick(places)),
      registerType: sourced(pick(['enterprise', 'enterprise', 'individual'])),
      employees: sourced(pick(people)),
      revenueWan: sourced(pick(amounts)),
      assetsWan: sourced(pick(amounts)),
      foundedOn: sourced(pick(days)),
      qualifications: sourced(qualifications),
    })
    .map((profile) => Profile.parse(profile));
}

/** A profile of which everything is known. */
export const wholeProfile = profileWith((value) => value);

/** A profile of which about a fifth is not known. */
export const anyProfile = profileWith((value) => fc.option(value, { freq: 4 }));

const range = (clause: string, values: readonly unknown[]) =>
  fc.record(
    { clause: fc.constant(clause), from: pick(values), to: pick(values) },
    { requiredKeys: ['clause'] },
  );

const clauses = fc
  .oneof(
    { weight: 4, arbitrary: fc.record({ clause: fc.constant('region'), in: some(regions) }) },
    { weight: 4, arbitrary: fc.record({ clause: fc.constant('industry'), in: some(industries, 6) }) },
    {
      weight: 4,
      arbitrary: fc.record({ clause: fc.constant('size'), in: some(['large', 'medium', 'small', 'micro']) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        clause: fc.constant('qualification'),
        holds: pick([...tags, 'MICRO_SMALL', 'INDIVIDUAL']),
      }),
    },
    fc.record({ clause: fc.constant('registerType'), in: some(['enterprise', 'individual']) }),
    range('employees', people),
    range('revenueWan', amounts),
    range('assetsWan', amounts),
    range('foundedOn', days),
  )
  .map((clause) => Clause.parse(clause));

/** Trees of criteria, nested so deep at most. */
export function criteriaOf({ maxDepth }: { readonly maxDepth: number }): fc.Arbitrary<Criteria> {
  if (maxDepth === 1) return clauses;
  const parts = fc.array(criteriaOf({ maxDepth: maxDepth - 1 }), { maxLength: 3 });
  return fc.oneof(
    clauses,
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    parts.map((none) => ({ none })),
  );
}
