import { plusDays, type CivilDate } from '../time/civil-date.ts';
import { atTime, civilDateOf, isBefore, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { workingDayFrom } from './counting.ts';

/** The first opening of the offices at or after `at`: when people are told what happened overnight (RULES 7). */
export function nextOfficeOpening({ calendar, city }: Rules, at: Instant): Instant {
  const opening = (on: CivilDate): Instant =>
    atTime(workingDayFrom(calendar, on), city.officeHours.opens, city.timeZone);
  const today = civilDateOf(at, city.timeZone);
  const next = opening(today);
  return isBefore(next, at) ? opening(plusDays(today, 1)) : next;
}
