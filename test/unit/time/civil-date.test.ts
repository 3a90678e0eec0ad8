import { describe, expect, it } from 'vitest';
import { CivilDate, civilDate, plusDays, weekdayOf } from '../../../shared/domain/time/civil-date.ts';

describe('civil date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-9-24', '2026-09-24T00:00:00Z', '', 'tomorrow'])(
    'refuses %j',
    (text) => {
      expect(CivilDate.safeParse(text).success).toBe(false);
      expect(() => civilDate(text)).toThrow(/invalid/i);
    },
  );

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-09-24', 0, '2026-09-24'],
    ['2020-01-01', 2557, '2027-01-01'],
    // A day on which clocks were put forward in New York and, in 1986, in Shanghai.
    ['2026-03-08', 1, '2026-03-09'],
    ['1986-05-04', 1, '1986-05-05'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(plusDays(civilDate(date), days)).toBe(expected);
  });

  it.each([
    ['2026-09-21', 1],
    ['2026-09-24', 4],
    ['2026-09-26', 6],
    ['2026-09-27', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(civilDate(date))).toBe(weekday);
  });
});
