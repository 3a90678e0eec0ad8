import { plusDays, type CivilDate } from '../time/civil-date.ts';
import { atTime, civilDateOf, isBefore, justBefore, startOfDay, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';

/**
 * The late instant of a due day, and as such the end of any day (民法典 art. 203 para 2): the first instant that is no longer
 * in time. 00:00 of the next civil day or, in the city's variant, the close of business.
 */
export function lateAt({ city }: Pick<Rules, 'city'>, date: CivilDate): Instant {
  return city.lateFrom === 'midnight'
    ? startOfDay(plusDays(date, 1), city.timeZone)
    : closingOn({ city }, date);
}

/** When business closes on that day, be it worked or not, by the hours of its season. */
export function closingOn({ city }: Pick<Rules, 'city'>, date: CivilDate): Instant {
  const { closes, seasonal } = city.officeHours;
  const monthDay = date.slice(5);
  const inSeason = seasonal.from <= monthDay && monthDay <= seasonal.to;
  return atTime(date, inSeason ? seasonal.closes : closes, city.timeZone);
}

/** The first civil day whose end still lies ahead at `at`: today, or tomorrow once business has closed in that variant. */
export function firstDayEndingAfter(rules: Pick<Rules, 'city'>, at: Instant): CivilDate {
  const today = civilDateOf(at, rules.city.timeZone);
  return isBefore(at, lateAt(rules, today)) ? today : plusDays(today, 1);
}

/** The day whose end a limit is: what ends at midnight is the day before. */
export function dayEndingAt({ city }: Pick<Rules, 'city'>, limit: Instant): CivilDate {
  return civilDateOf(justBefore(limit), city.timeZone);
}
