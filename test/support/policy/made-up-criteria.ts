import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { Chance } from '../year/chance.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import { sharesOfTags } from './synthetic-enterprises.ts';

const tags = Object.keys(sharesOfTags);
const industries = [
  'C',
  'E',
  'F',
  'G',
  'I',
  'M',
  '13',
  '18',
  '19',
  '30',
  '39',
  '51',
  '65',
  '181',
  '195',
  '391',
  '517',
  '641',
];

/** Criteria of policies, as a city might write them: by region, industry and qualification, with alternatives and exceptions. */
export function* selectiveCriteria(seed = 11): Generator<Criteria> {
  const chance = new Chance(seed);
  const some = <Value>(values: readonly Value[], most: number): readonly Value[] => [
    ...new Set(Array.from({ length: 1 + chance.below(most) }, () => chance.oneOf(values))),
  ];
  const region = () => ({ clause: 'region', in: some(cityRegions.parts, 4) });
  const city = () => ({ clause: 'region', in: ['350500'] });
  const industry = () => ({ clause: 'industry', in: some(industries, 3) });
  const qualification = () => ({ clause: 'qualification', holds: chance.oneOf(tags) });
  const qualifications = () => ({ any: some(tags, 3).map((holds) => ({ clause: 'qualification', holds })) });
  const exception = () =>
    chance.oneOf([
      { none: [{ clause: 'qualification', holds: 'SPECIAL_CREDIT_BAD' }] },
      { none: [region()] },
      { none: [industry()] },
      { none: [region(), qualification()] },
    ]);
  const alternatives = () =>
    chance.oneOf([
      { any: [{ all: [region(), industry()] }, qualification()] },
      { any: [{ all: [region(), qualification()] }, { all: [industry(), qualification()] }] },
      { any: [{ all: [region(), industry()] }, { all: [region(), industry()] }] },
    ]);
  for (;;) {
    const conditions = [
      [region(), industry()],
      [city(), qualifications()],
      [region(), qualifications()],
      [industry(), qualification()],
      [qualification(), qualification()],
      [region(), industry(), qualification()],
      [alternatives()],
      [alternatives(), city()],
    ];
    const exceptions = chance.happens(0.5) ? [exception()] : [];
    yield Criteria.parse({ all: [...chance.oneOf(conditions), ...exceptions] });
  }
}

/** Criteria by other values: their size, turnover, age and kind of register. */
export function* otherCriteria(seed = 12): Generator<Criteria> {
  const chance = new Chance(seed);
  for (;;) {
    const from = chance.below(30) * 100;
    yield Criteria.parse(
      chance.oneOf<unknown>([
        {
          all: [
            { clause: 'region', in: ['350500'] },
            { clause: 'revenueWan', from: from + 1000 },
          ],
        },
        {
          all: [
            { clause: 'industry', in: ['C'] },
            { clause: 'employees', from: 100 + chance.below(200) },
          ],
        },
        {
          all: [
            { clause: 'size', in: ['medium', 'large'] },
            { clause: 'foundedOn', from: '2015-01-01' },
          ],
        },
        { clause: 'employees', from: 150 + chance.below(150) },
      ]),
    );
  }
}

/** The same kinds of clauses, with an alternative and with an exception among them somewhere? */
export function hasKind(criteria: Criteria, kind: 'any' | 'none'): boolean {
  return JSON.stringify(criteria).includes(`"${kind}":`);
}
