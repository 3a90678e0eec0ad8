import { expect, test } from 'vitest';
import { missingNotice } from '../../../shared/domain/calendar/missing-notice.ts';
import { noticeOf } from '../../../shared/domain/calendar/notice-input.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { notice2027 } from '../../support/made-up-notices.ts';

const untilNow = workingCalendar(stateCouncilNotices);
const with2027 = workingCalendar([...stateCouncilNotices, noticeOf(notice2027(), 1)]);

test.each([
  ['the day before 1 November', untilNow, '2026-10-31', undefined],
  ['1 November', untilNow, '2026-11-01', 2027],
  ['the last day of the year', untilNow, '2026-12-31', 2027],
  ['a year that has begun without its notice', untilNow, '2027-01-01', 2027],
  ['1 November, but it is loaded', with2027, '2026-11-01', undefined],
  ['the year after that, before 1 November', with2027, '2027-10-31', undefined],
  ['the year after that, from 1 November on', with2027, '2027-11-01', 2028],
])('%s', (_, calendar, today, missing) => {
  expect(missingNotice(calendar, civilDate(today))).toBe(missing);
});
