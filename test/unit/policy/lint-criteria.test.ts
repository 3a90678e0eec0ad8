import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { audienceWarning } from '../../../shared/domain/policy/audience-warning.ts';
import { lintCriteria } from '../../../shared/domain/policy/lint-criteria.ts';
import { cityCodes } from '../../../shared/city/codes.ts';
import type { CodeLists } from '../../../shared/domain/profile/code-lists.ts';
import { QualificationTag } from '../../../shared/domain/profile/codes.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { criteriaOf, wholeProfile } from '../../support/generated-profiles.ts';
import { sampleCriteria } from '../../support/sample-profiles.ts';

const on = civilDate('2026-10-20');
const green = QualificationTag.parse('GREEN_FACTORY');
const retired: CodeLists = {
  ...cityCodes,
  tags: new Map([
    [
      'GREEN_FACTORY',
      { tag: green, name: { zh: '绿色工厂', en: 'green factory' }, retiredOn: civilDate('2026-10-19') },
    ],
  ]),
};
const lint = (criteria: unknown, codes = cityCodes) => lintCriteria(Criteria.parse(criteria), codes, on);
const region = (...codes: string[]) => ({ clause: 'region', in: codes });
const industry = (...codes: string[]) => ({ clause: 'industry', in: codes });
const size = (...classes: string[]) => ({ clause: 'size', in: classes });
const holds = (tag: string) => ({ clause: 'qualification', holds: tag });
const deep = (levels: number): unknown => (levels === 1 ? region('350500') : { all: [deep(levels - 1)] });

describe('criteria that can be saved', () => {
  test.each(sampleCriteria)('are those of the sample $id', ({ criteria }) => {
    expect(lintCriteria(criteria, cityCodes, on)).toEqual([]);
  });

  test.each([
    ['everybody', { all: [] }],
    ['six levels', deep(6)],
    ['a zone, and not the county around it', { all: [region('QZ-TSTZQ'), { none: [region('350521')] }] }],
    ['a wide industry without a part of it', { all: [industry('19'), { none: [industry('195')] }] }],
    [
      'large by few people where only revenue counts',
      {
        all: [size('large'), { clause: 'employees', to: 5 }, industry('A')],
      },
    ],
    ['a tag that is retired tomorrow', holds('HIGH_TECH')],
    [
      'two ways, one of them impossible',
      { any: [{ all: [region('350582'), region('350583')] }, size('micro')] },
    ],
  ])('%s', (_, criteria) => {
    expect(lint(criteria)).toEqual([]);
  });
});

describe('criteria that cannot', () => {
  test.each([
    ['a county that there is not', { all: [region('350500', '350599')] }, ['all', 0, 'in', 1], 'unknownCode'],
    ['an industry that there is not', { none: [industry('1999')] }, ['none', 0, 'in', 0], 'unknownCode'],
    ['a qualification that there is not', holds('HIGHTECH'), ['holds'], 'unknownCode'],
    ['one of nothing', { all: [{ any: [] }] }, ['all', 0, 'any'], 'emptyAny'],
    ['a range that ends before it begins', { clause: 'employees', from: 10, to: 9 }, [], 'emptyRange'],
    ['a range without ends', { clause: 'foundedOn' }, [], 'openRange'],
    ['seven levels', deep(7), ['all', 0, 'all', 0, 'all', 0, 'all', 0, 'all', 0, 'all', 0], 'tooDeep'],
    [
      '61 clauses',
      { any: [{ all: Array(31).fill(size('micro')) }, { all: Array(30).fill(size('micro')) }] },
      [],
      'tooMany',
    ],
  ])('%s', (_, criteria, path, rule) => {
    expect(lint(criteria)).toMatchObject([{ path, rule }]);
  });

  test('a qualification from the day after it was retired', () => {
    expect(lint(holds(green), retired)).toEqual([{ path: ['holds'], rule: 'retiredTag' }]);
    expect(lintCriteria(Criteria.parse(holds(green)), retired, civilDate('2026-10-19'))).toEqual([]);
  });

  test.each([
    ['two counties at once', [region('350582'), region('350583')]],
    ['a zone as its county', [region('QZ-TSTZQ'), region('350521')]],
    ['two industries at once', [industry('19'), industry('C', 'F'), industry('20', '51')]],
    ['a part without the whole', [industry('195'), { none: [industry('C')] }]],
    ['a qualification held and not', [holds('HIGH_TECH'), { none: [holds('HIGH_TECH'), region('350582')] }]],
    [
      'a person in business as a company',
      [holds('INDIVIDUAL'), { clause: 'registerType', in: ['enterprise'] }],
    ],
    ['a large small one', [holds('MICRO_SMALL'), size('large', 'medium')]],
    ['a large bank, whose size is not defined', [industry('J'), size('large')]],
    ['a large factory of five', [industry('C'), size('large'), { clause: 'employees', to: 5 }]],
    [
      'a micro factory of many with revenue',
      [industry('C'), size('micro'), { clause: 'employees', from: 20 }, { clause: 'revenueWan', from: 300 }],
    ],
    [
      'ranges that do not meet',
      [
        { clause: 'foundedOn', from: '2026-01-01' },
        { clause: 'foundedOn', to: '2025-12-31' },
      ],
    ],
    [
      'a range inside one that is ruled out',
      [{ clause: 'assetsWan', from: 10, to: 20 }, { none: [{ clause: 'assetsWan', from: 5 }] }],
    ],
    ['no size at all', [{ none: [size('large', 'medium', 'small', 'micro')] }, industry('C')]],
  ])('nobody meets: %s', (_, all) => {
    expect(lint({ all })).toEqual([{ path: [], rule: 'neverMet' }]);
  });

  test('no enterprise of thousands meets what is said never to be met', () => {
    fc.assert(
      fc.property(wholeProfile, criteriaOf({ maxDepth: 3 }), (profile, criteria) => {
        const never = lintCriteria(criteria, cityCodes, on).some(({ rule }) => rule === 'neverMet');
        return !never || explain(profile, criteria, on).result !== 'met';
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  [0, 100, 'emptyAudience'],
  [1, 100, undefined],
  [50, 100, undefined],
  [51, 100, 'wideAudience'],
])('%i reached of %i: %s', (matched, all, warning) => {
  expect(audienceWarning(matched, all)).toBe(warning);
});
