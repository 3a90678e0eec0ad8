import { isWorkday } from 'chinese-days';
import { describe, expect, it, vi } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { dayOf, workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { civilDate, plusDays, type CivilDate } from '../../../shared/domain/time/civil-date.ts';

// chinese-days builds its table in the time zone of the process, parses `YYYY-MM-DD` as UTC and reads it in that zone:
// west of Greenwich it is wrong, so this file alone fixes the zone, before the library is loaded.
vi.hoisted(() => vi.stubEnv('TZ', 'UTC'));

const calendar = workingCalendar(stateCouncilNotices);

function everyDay(from: string, until: string): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = civilDate(from); date <= until; date = plusDays(date, 1)) days.push(date);
  return days;
}

describe('against chinese-days', () => {
  it('agrees on every day of 2020 to 2026, all of them firm', () => {
    const days = everyDay('2020-01-01', '2026-12-31');
    expect(days).toHaveLength(2557);
    expect(days.filter((date) => dayOf(calendar, date).working !== isWorkday(date))).toEqual([]);
    expect(days.filter((date) => dayOf(calendar, date).provisional)).toEqual([]);
  });

  it('is not silent about 2027, where chinese-days answers as if it knew', () => {
    expect(isWorkday('2027-02-08')).toBe(true);
    const days = everyDay('2027-01-01', '2027-12-31');
    expect(days.filter((date) => !dayOf(calendar, date).provisional)).toEqual([]);
  });
});
