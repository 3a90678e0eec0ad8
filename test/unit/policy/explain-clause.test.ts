import { describe, expect, test } from 'vitest';
import { Clause } from '../../../shared/domain/policy/criteria.ts';
import { explainClause } from '../../../shared/domain/policy/explain-clause.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { profileWith } from '../../support/profile-with.ts';

const today = '2026-10-20';
const finding = (values: Readonly<Record<string, unknown>>, clause: unknown, on = today) =>
  explainClause(profileWith(values), Clause.parse(clause), civilDate(on));
const region = (...codes: string[]) => ({ clause: 'region', in: codes });
const industry = (...codes: string[]) => ({ clause: 'industry', in: codes });
const holds = (tag: string) => ({ clause: 'qualification', holds: tag });
const at = (county: string, zone: string | null = null) => ({ region: { county, zone } });
const people = { clause: 'employees', from: 10, to: 20 };
const founded = { clause: 'foundedOn', from: '2020-01-01', to: '2021-12-31' };
const small = { clause: 'size', in: ['small', 'micro'] };
const micro = { industry: '1951', employees: 3 };
const listed = (issuedOn: string | null, expiresOn: string | null) => ({
  qualifications: [{ tag: 'HIGH_TECH', issuedOn, expiresOn }],
});

describe('a clause', () => {
  test.each([
    ['the county', at('350582'), region('350582'), 'met', ['350582']],
    ['another county', at('350582'), region('350583', '350526'), 'unmet', ['350582']],
    ['the city', at('350582'), region('350500'), 'met', ['350582']],
    ['the city, in a zone', at('350521', 'QZ-TSTZQ'), region('350500'), 'met', ['QZ-TSTZQ']],
    ['the province', at('350582'), region('350000'), 'met', ['350582']],
    ['another city', at('350102'), region('350500'), 'unmet', ['350102']],
    ['the zone', at('350521', 'QZ-TSTZQ'), region('QZ-TSTZQ'), 'met', ['QZ-TSTZQ']],
    ['the county around the zone', at('350521', 'QZ-TSTZQ'), region('350521'), 'unmet', ['QZ-TSTZQ']],
    ['the zone, outside it', at('350521'), region('QZ-TSTZQ'), 'unmet', ['350521']],
    ['the section of an industry', { industry: '1951' }, industry('C'), 'met', ['1951']],
    ['the division', { industry: '1951' }, industry('19'), 'met', ['1951']],
    ['the group', { industry: '1951' }, industry('195'), 'met', ['1951']],
    ['the class', { industry: '1951' }, industry('1951'), 'met', ['1951']],
    ['another class of the group', { industry: '1951' }, industry('1952'), 'unmet', ['1951']],
    ['another section', { industry: '1951' }, industry('B', 'D'), 'unmet', ['1951']],
    ['one of several industries', { industry: '5193' }, industry('C', '51'), 'met', ['5193']],
    ['a size', micro, small, 'met', ['micro']],
    [
      'a size that is not settled, each of those left in it',
      { industry: '1951', employees: 25 },
      small,
      'met',
      ['small', 'micro'],
    ],
    ['a bigger size', { industry: '6513', employees: 100, revenueWan: 1000 }, small, 'unmet', ['medium']],
    ['a size that the standard does not define', { industry: '6621' }, small, 'unmet', ['notDefined']],
    ['small or micro, computed', micro, holds('MICRO_SMALL'), 'met', ['micro']],
    [
      'small or micro, of no defined size',
      { industry: '6621' },
      holds('MICRO_SMALL'),
      'unmet',
      ['notDefined'],
    ],
    ['in business as a person', { registerType: 'individual' }, holds('INDIVIDUAL'), 'met', ['individual']],
    [
      'in business as a company',
      { registerType: 'enterprise' },
      holds('INDIVIDUAL'),
      'unmet',
      ['enterprise'],
    ],
    [
      'the register type',
      { registerType: 'enterprise' },
      { clause: 'registerType', in: ['enterprise'] },
      'met',
      ['enterprise'],
    ],
    [
      'the other register type',
      { registerType: 'enterprise' },
      { clause: 'registerType', in: ['individual'] },
      'unmet',
      ['enterprise'],
    ],
    ['the lower end', { employees: 10 }, people, 'met', [10]],
    ['below it', { employees: 9 }, people, 'unmet', [9]],
    ['the upper end', { employees: 20 }, people, 'met', [20]],
    ['above it', { employees: 21 }, people, 'unmet', [21]],
    ['an open end', { revenueWan: 99_999 }, { clause: 'revenueWan', from: 2000 }, 'met', [99_999]],
    ['none at all', { assetsWan: 0 }, { clause: 'assetsWan', to: 0 }, 'met', [0]],
    ['the first day', { foundedOn: '2020-01-01' }, founded, 'met', ['2020-01-01']],
    ['the day before', { foundedOn: '2019-12-31' }, founded, 'unmet', ['2019-12-31']],
    ['the day after', { foundedOn: '2022-01-01' }, founded, 'unmet', ['2022-01-01']],
    ['not on the list that was given', { qualifications: [] }, holds('HIGH_TECH'), 'unmet', ['notListed']],
  ])('%s', (_, values, clause, result, seen) => {
    expect(finding(values, clause)).toMatchObject({
      result,
      saw: { values: seen, on: '2026-09-01' },
      missing: [],
    });
  });

  test.each([
    ['no region', region('350500'), ['region']],
    ['no industry', industry('C'), ['industry']],
    ['no size', small, ['industry', 'employees', 'revenueWan', 'assetsWan']],
    ['no list of qualifications', holds('HIGH_TECH'), ['qualifications']],
    [
      'no size, though a tag asks for it',
      holds('MICRO_SMALL'),
      ['industry', 'employees', 'revenueWan', 'assetsWan'],
    ],
    ['no register type', { clause: 'registerType', in: ['enterprise'] }, ['registerType']],
    ['no register type, though a tag asks for it', holds('INDIVIDUAL'), ['registerType']],
    ['no number of people', { clause: 'employees', from: 0 }, ['employees']],
    ['no revenue', { clause: 'revenueWan', to: 2000 }, ['revenueWan']],
    ['no assets', { clause: 'assetsWan', from: 1 }, ['assetsWan']],
    ['no day of foundation', founded, ['foundedOn']],
  ])('%s is unknown, and asked for', (_, clause, missing) => {
    expect(finding({}, clause)).toEqual({ result: 'unknown', saw: null, missing });
  });

  test('an industry given too coarsely is unknown, shown, and asked for', () => {
    const saw = { values: ['19'], source: 'enterprise', on: '2026-09-01' };
    expect(finding({ industry: '19' }, industry('195'))).toEqual({
      result: 'unknown',
      saw,
      missing: ['industry'],
    });
  });

  test('a computed tag on the list counts for nothing', () => {
    const qualifications = ['MICRO_SMALL', 'INDIVIDUAL'].map((tag) => ({
      tag,
      issuedOn: null,
      expiresOn: null,
    }));
    expect(finding({ qualifications }, holds('MICRO_SMALL')).result).toBe('unknown');
    expect(finding({ qualifications, registerType: 'enterprise' }, holds('INDIVIDUAL')).result).toBe('unmet');
  });
});

describe('a qualification', () => {
  test.each([
    ['the day before it expires', null, '2026-10-21', 'met', 'held'],
    ['on its last day', null, '2026-10-20', 'met', 'held'],
    ['the day after', null, '2026-10-19', 'unmet', 'expired'],
    ['on the day of issue', '2026-10-20', null, 'met', 'held'],
    ['the day before that', '2026-10-21', null, 'unmet', 'notYetIssued'],
    ['without days', null, null, 'met', 'held'],
  ])('%s', (_, issuedOn, expiresOn, result, standing) => {
    const found = finding(listed(issuedOn, expiresOn), holds('HIGH_TECH'));
    expect(found).toMatchObject({ result, saw: { values: [standing] } });
    expect(found.saw?.until).toBe(expiresOn ?? undefined);
  });

  test('that was renewed holds, whatever became of the certificate before', () => {
    const qualifications = [
      { tag: 'HIGH_TECH', issuedOn: '2026-01-02', expiresOn: '2029-01-01' },
      { tag: 'HIGH_TECH', issuedOn: '2023-01-02', expiresOn: '2026-01-01' },
    ];
    expect(finding({ qualifications }, holds('HIGH_TECH')).saw?.until).toBe('2029-01-01');
    expect(finding({ qualifications }, holds('HIGH_TECH'), '2026-01-01').saw?.until).toBe('2026-01-01');
    expect(finding({ qualifications }, holds('HIGH_TECH'), '2029-01-02')).toMatchObject({
      result: 'unmet',
      saw: { values: ['expired'], until: '2029-01-01' },
    });
  });
});
