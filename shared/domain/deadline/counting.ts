import { dayOf, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { plusDays, type CivilDate } from '../time/civil-date.ts';
import { civilDateOf, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';

/** Where a count ends. */
export interface Count {
  readonly dueOn: CivilDate;
  /** It passed a day of a year whose notice is not loaded (RULES 2). */
  readonly provisional: boolean;
}

/**
 * Counts `workingDays` (one or more) from `day0`, which is itself never counted (民法典 art. 201: 开始的当日不计入). As only
 * working days are counted, the last one is never a holiday and art. 203 has nothing to move. An extension counts on from
 * the old due day.
 */
export function countFrom(calendar: WorkingCalendar, day0: CivilDate, workingDays: number): Count {
  let date = day0;
  let provisional = false;
  for (let counted = 0; counted < workingDays;) {
    date = plusDays(date, 1);
    const day = dayOf(calendar, date);
    provisional ||= day.provisional;
    if (day.working) counted += 1;
  }
  return { dueOn: date, provisional };
}

/** The first working day on or after `date`. */
export function workingDayFrom(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return dayOf(calendar, date).working ? date : countFrom(calendar, date, 1).dueOn;
}

/** The n-th working day before `date`, which is itself not counted; `date` for none. */
export function workingDayBefore(calendar: WorkingCalendar, date: CivilDate, workingDays: number): CivilDate {
  let day = date;
  for (let counted = 0; counted < workingDays;) {
    day = plusDays(day, -1);
    if (dayOf(calendar, day).working) counted += 1;
  }
  return day;
}

/** The working days after `afterOn` up to and including `untilOn`, in order. */
export function workingDaysIn(
  calendar: WorkingCalendar,
  afterOn: CivilDate,
  untilOn: CivilDate,
): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = plusDays(afterOn, 1); date <= untilOn; date = plusDays(date, 1)) {
    if (dayOf(calendar, date).working) days.push(date);
  }
  return days;
}

/** Whether a count over the days after `afterOn` up to `untilOn` passes a year whose notice is not loaded (RULES 2). */
export function isProvisional(calendar: WorkingCalendar, afterOn: CivilDate, untilOn: CivilDate): boolean {
  for (let date = plusDays(afterOn, 1); date <= untilOn; date = plusDays(date, 1)) {
    if (dayOf(calendar, date).provisional) return true;
  }
  return false;
}

/**
 * By how many working days a case is late at `now`: those after the due day, today counted once it has begun. Zero on the
 * holidays right after the due day, although the case is late already.
 */
export function overdueDays(rules: Rules, dueOn: CivilDate, now: Instant): number {
  return workingDaysIn(rules.calendar, dueOn, civilDateOf(now, rules.city.timeZone)).length;
}

/** How many working days `now` lies after the due day: 0 on it, -2 on the second working day before it. */
export function daysFrom(rules: Rules, dueOn: CivilDate, now: Instant): number {
  const today = civilDateOf(now, rules.city.timeZone);
  if (today >= dueOn) return overdueDays(rules, dueOn, now);
  return -workingDaysIn(rules.calendar, today, dueOn).length;
}
