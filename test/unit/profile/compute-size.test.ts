import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cityCodes } from '../../../shared/city/codes.ts';
import { computeSize } from '../../../shared/domain/profile/compute-size.ts';
import { isPartOf } from '../../../shared/domain/profile/industry-sections.ts';
import { sizeRules } from '../../../shared/domain/profile/size-rules.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { profileWith } from '../../support/profile-with.ts';

const fields = { employees: 'employees', revenue: 'revenueWan', assets: 'assetsWan' } as const;
const plenty = { employees: 9_000_000, revenueWan: 90_000_000, assetsWan: 90_000_000 };
const lines = z
  .array(
    z.object({
      id: z.string(),
      thresholds: z.array(
        z.object({
          indicator: z.enum(['employees', 'revenue', 'assets']),
          lowerBounds: z.object({ large: z.number(), medium: z.number(), small: z.number() }),
        }),
      ),
    }),
  )
  .parse(sizeClasses.classes);
const industryOf = (id: string) => {
  const first = sizeRules.find((rule) => rule.id === id)?.industries[0] ?? '';
  return [...cityCodes.industries.keys()].find((code) => code.length === 4 && isPartOf(code, first));
};
const boundaries = lines.flatMap(({ id, thresholds }) =>
  thresholds.flatMap(({ indicator, lowerBounds: { large, medium, small } }) => {
    const field = fields[indicator];
    const less = field === 'employees' ? 1 : 0.01;
    const row = (value: number, expected: string) => ({ id, field, value, expected });
    return [
      row(large, 'large'),
      row(large - less, 'medium'),
      row(medium, 'medium'),
      row(medium - less, 'small'),
      row(small, 'small'),
      row(small - less, 'micro'),
      row(0, 'micro'),
    ];
  }),
);

describe('the size class', () => {
  test('is by 16 lines, those of the printed table', () => {
    expect(sizeRules.filter(({ bounds }) => Object.keys(bounds).length > 0).map(({ id }) => id)).toEqual(
      lines.map(({ id }) => id),
    );
  });

  test.each(boundaries)('of $id with $value of $field, the rest being plenty, is $expected', (row) => {
    const industry = industryOf(row.id);
    const profile = profileWith({ ...plenty, industry, [row.field]: Number(row.value.toFixed(2)) });
    expect(computeSize(profile)).toEqual({
      possible: [row.expected],
      rule: row.id,
      missing: [],
      on: '2026-09-01',
    });
  });

  test('is by exactly one line, or none, for each class of GB/T 4754', () => {
    const classes = [...cityCodes.industries.keys()].filter((code) => code.length === 4);
    expect(classes).toHaveLength(1381);
    const covering = classes.map((code) =>
      sizeRules.filter(({ industries }) => industries.some((each) => isPartOf(code, each))),
    );
    expect(covering.every((rules) => rules.length === 1)).toBe(true);
  });

  test.each([
    ['a bank', '6621', 'NOT_DEFINED'],
    ['a railway', '5320', 'NOT_DEFINED'],
    ['a hospital', '8411', 'NOT_DEFINED'],
    ['a school', '8331', 'NOT_DEFINED'],
    ['letting of own premises', '7040', 'NOT_DEFINED'],
    ['loading and unloading', '5910', 'TRANSPORT'],
    ['storage', '5990', 'STORAGE'],
    ['social work', '8521', 'OTHER'],
    ['estate agents', '7030', 'OTHER'],
    ['a code that there is not', '9999', 'NOT_DEFINED'],
  ])('of %s is by the line it belongs to', (_, industry, rule) => {
    const size = computeSize(profileWith({ ...plenty, industry }));
    expect(size).toMatchObject({ rule, possible: [rule === 'NOT_DEFINED' ? 'notDefined' : 'large'] });
  });
});

describe('a size of which something is not known', () => {
  test.each([
    ['nothing but few people', { industry: '1951', employees: 19 }, ['micro'], []],
    [
      'nothing but many people',
      { industry: '1951', employees: 300 },
      ['medium', 'small', 'micro'],
      ['revenueWan'],
    ],
    [
      'the industry alone',
      { industry: 'E' },
      ['large', 'medium', 'small', 'micro'],
      ['revenueWan', 'assetsWan'],
    ],
    ['the industry of a bank', { industry: 'J' }, ['notDefined'], []],
    ['an industry of two lines that agree', { industry: '59', employees: 5, revenueWan: 50 }, ['micro'], []],
    [
      'an industry of two lines that differ',
      { industry: '59', employees: 250, revenueWan: 5000 },
      ['medium', 'small'],
      ['industry'],
    ],
    ['no industry', plenty, ['large', 'notDefined'], ['industry']],
    [
      'nothing',
      {},
      ['large', 'medium', 'small', 'micro', 'notDefined'],
      ['industry', 'employees', 'revenueWan', 'assetsWan'],
    ],
  ])('%s', (_, values, possible, missing) => {
    expect(computeSize(profileWith(values))).toMatchObject({ possible, missing });
  });
});
