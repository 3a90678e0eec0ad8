import * as z from 'zod';

/** A civil date `YYYY-MM-DD` of the proleptic Gregorian calendar; as text it orders as in time. */
export const CivilDate = z.iso.date().brand<'CivilDate'>();
export type CivilDate = z.infer<typeof CivilDate>;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const weekdaysFromSunday = [7, 1, 2, 3, 4, 5, 6] as const;
const millisPerDay = 86_400_000;

/** Reads `YYYY-MM-DD`; throws on any other text, which is a bug: what people send goes through the schema. */
export function civilDate(text: string): CivilDate {
  return CivilDate.parse(text);
}

// Days are counted for every case at every command, so these two take a civil date for what it is, a number of days,
// and compute in UTC: exact, independent of any time zone, and a tenth of the cost of Temporal.PlainDate.

/** The date `days` civil days later (earlier, when negative). */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return civilDate(new Date(Date.parse(date) + days * millisPerDay).toISOString().slice(0, 10));
}

/** The day of the week. */
export function weekdayOf(date: CivilDate): Weekday {
  return weekdaysFromSunday[new Date(date).getUTCDay()] ?? 7;
}

/** All dates from one to another, both included, in order. */
export function datesFrom(first: string, last: string): readonly CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = civilDate(first); date <= last; date = plusDays(date, 1)) dates.push(date);
  return dates;
}

/** The calendar year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 'YYYY'.length));
}
