import * as z from 'zod';
import { CivilDate, weekdayOf, yearOf } from '../time/civil-date.ts';
import type { Notice } from './notice.ts';

/** Which notice decided a day. */
export const NoticeRef = z.strictObject({ year: z.int(), version: z.int() }).readonly();
export type NoticeRef = z.infer<typeof NoticeRef>;

/** One day of the working calendar and why it is worked or not. */
export const CalendarDay = z
  .strictObject({
    date: CivilDate,
    working: z.boolean(),
    reason: z.enum(['weekday', 'weekend', 'holiday', 'makeUp']),
    /** The holiday's name, on a holiday or a make-up day. */
    name: z.string().optional(),
    /** No notice for this year is loaded: only the weekday was looked at. */
    provisional: z.boolean(),
    notice: NoticeRef.optional(),
  })
  .readonly();
export type CalendarDay = z.infer<typeof CalendarDay>;

interface ListedDay {
  readonly name: string;
  readonly off: boolean;
  readonly notice: NoticeRef;
}

/** The working calendar (工作日历) that a set of notices makes; ask it with `dayOf`. */
export interface WorkingCalendar {
  readonly listed: ReadonlyMap<CivilDate, ListedDay>;
  /** The notice in force of each year that has one. */
  readonly notices: ReadonlyMap<number, Notice>;
  /** The notice that was adopted last; undefined where the calendar has never changed. */
  readonly latest: NoticeRef | undefined;
}

/**
 * Makes the calendar of the given notices. Of several for one year the highest version is in force; a day of December
 * that the following year's notice carries too is decided by that one, the later of the two.
 */
export function workingCalendar(notices: readonly Notice[], latest?: NoticeRef): WorkingCalendar {
  const inForce = noticesInForce(notices);
  const listed = new Map<CivilDate, ListedDay>();
  for (const { year, version, days } of inForce.values()) {
    const notice = { year, version };
    for (const { date, name, kind } of days) listed.set(date, { name, off: kind === 'off', notice });
  }
  return { listed, notices: inForce, latest };
}

/** Of several notices for one year the one of the highest version, by year. */
export function noticesInForce(notices: readonly Notice[]): ReadonlyMap<number, Notice> {
  const inForce = new Map<number, Notice>();
  for (const notice of notices.toSorted((a, b) => a.year - b.year || a.version - b.version)) {
    inForce.set(notice.year, notice);
  }
  return inForce;
}

/**
 * Whether a civil date is a working day, and why. Saturday and Sunday are the days of rest (国务院关于职工工作时间的规定
 * art. 7) unless a notice makes them working days. A year without its notice is weekends-only and `provisional`.
 */
export function dayOf(calendar: WorkingCalendar, date: CivilDate): CalendarDay {
  const weekend = weekdayOf(date) >= 6;
  const listed = calendar.listed.get(date);
  if (listed !== undefined) {
    const { name, off, notice } = listed;
    if (off) return { date, working: false, reason: 'holiday', name, provisional: false, notice };
    // A notice may also say that work resumes on a plain weekday (3 February 2020): that makes nothing up.
    if (weekend) return { date, working: true, reason: 'makeUp', name, provisional: false, notice };
  }
  const notice = listed?.notice ?? refOf(calendar.notices.get(yearOf(date)));
  const reason = weekend ? 'weekend' : 'weekday';
  return notice === undefined
    ? { date, working: !weekend, reason, provisional: true }
    : { date, working: !weekend, reason, provisional: false, notice };
}

function refOf(notice: Notice | undefined): NoticeRef | undefined {
  return notice === undefined ? undefined : { year: notice.year, version: notice.version };
}
