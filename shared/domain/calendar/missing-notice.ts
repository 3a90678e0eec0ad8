import { type CivilDate, yearOf } from '../time/civil-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** By then the State Council has announced the next year, or is about to: it did so between 25 October and 8 December. */
const expectedFrom = '11-01';

/**
 * The year whose notice should be loaded by now and is not: this year's at any time, the next one's from 1 November on.
 * Undefined while nothing is missing.
 */
export function missingNotice({ notices }: WorkingCalendar, today: CivilDate): number | undefined {
  const year = yearOf(today);
  const expected = today >= `${year}-${expectedFrom}` ? [year, year + 1] : [year];
  return expected.find((each) => !notices.has(each));
}
