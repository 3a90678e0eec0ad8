import { describe, expect, it } from 'vitest';
import { Notice } from '../../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { dayOf, workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';

const calendar = workingCalendar(stateCouncilNotices);
const notice2026 = { year: 2026, version: 1 };

const notice = (year: number, version: number, days: readonly (readonly [string, 'off' | 'work'])[]) =>
  Notice.parse({
    year,
    version,
    documentNumbers: ['示例'],
    issuedOn: [`${year - 1}-11-25`],
    sources: ['https://example.com/notice'],
    days: days.map(([date, kind]) => ({ date, name: '示例', kind })),
  });

describe('day of the working calendar', () => {
  it.each([
    ['2026-09-24', { working: true, reason: 'weekday' }],
    ['2026-09-25', { working: false, reason: 'holiday', name: '中秋节' }],
    ['2026-09-20', { working: true, reason: 'makeUp', name: '国庆节' }],
    ['2026-10-10', { working: true, reason: 'makeUp', name: '国庆节' }],
    ['2026-10-11', { working: false, reason: 'weekend' }],
    ['2026-02-14', { working: true, reason: 'makeUp', name: '春节' }],
    ['2026-12-31', { working: true, reason: 'weekday' }],
  ])('%s, with the notice that says so', (date, expected) => {
    expect(dayOf(calendar, civilDate(date))).toEqual({
      date,
      ...expected,
      provisional: false,
      notice: notice2026,
    });
  });

  it('2022-12-31 is off by the notice for 2023', () => {
    expect(dayOf(calendar, civilDate('2022-12-31'))).toEqual({
      date: '2022-12-31',
      working: false,
      reason: 'holiday',
      name: '元旦',
      provisional: false,
      notice: { year: 2023, version: 1 },
    });
  });

  it('2024-02-09, the eve of Spring Festival, is a working day: the notice only encourages leave', () => {
    expect(dayOf(calendar, civilDate('2024-02-09')).working).toBe(true);
  });

  it('2020-02-03, a Monday on which the notice resumes work, makes nothing up', () => {
    expect(dayOf(calendar, civilDate('2020-02-03'))).toMatchObject({ working: true, reason: 'weekday' });
  });

  it.each([
    ['2027-01-01', true],
    ['2027-02-08', true],
    ['2027-01-02', false],
    ['2019-12-31', true],
  ])('%s has no notice: weekends only, and it says so', (date, working) => {
    const reason = working ? 'weekday' : 'weekend';
    expect(dayOf(calendar, civilDate(date))).toEqual({ date, working, reason, provisional: true });
  });
});

describe('several notices', () => {
  const first = notice(2020, 1, [
    ['2020-01-30', 'off'],
    ['2020-02-01', 'work'],
  ]);
  const extended = notice(2020, 2, [
    ['2020-01-30', 'off'],
    ['2020-01-31', 'off'],
    ['2020-02-01', 'off'],
  ]);

  it.each([
    ['as issued', [first, extended]],
    ['in another order', [extended, first]],
  ])('the later version overrules the earlier, loaded %s', (_, notices) => {
    const both = workingCalendar(notices);
    expect(dayOf(both, civilDate('2020-01-31'))).toMatchObject({
      working: false,
      notice: { year: 2020, version: 2 },
    });
    expect(dayOf(both, civilDate('2020-02-01')).working).toBe(false);
    expect(dayOf(workingCalendar([first]), civilDate('2020-02-01'))).toMatchObject({ reason: 'makeUp' });
  });

  it('a December day of two notices is decided by the later year, in any order', () => {
    const next = notice(2021, 1, [['2020-12-31', 'off']]);
    const old = notice(2020, 3, [['2020-12-31', 'work']]);
    for (const notices of [
      [old, next],
      [next, old],
    ]) {
      expect(dayOf(workingCalendar(notices), civilDate('2020-12-31'))).toMatchObject({
        working: false,
        notice: { year: 2021, version: 1 },
      });
    }
  });

  it('a December day that the next notice lists is firm though its own year is not loaded', () => {
    const listed = [
      ['2020-12-30', 'work'],
      ['2020-12-31', 'off'],
    ] as const;
    const only2021 = workingCalendar([notice(2021, 1, listed)]);
    expect(dayOf(only2021, civilDate('2020-12-31')).provisional).toBe(false);
    expect(dayOf(only2021, civilDate('2020-12-30'))).toMatchObject({ reason: 'weekday', provisional: false });
    expect(dayOf(only2021, civilDate('2020-12-29')).provisional).toBe(true);
  });
});
