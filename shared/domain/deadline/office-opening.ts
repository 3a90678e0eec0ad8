import { dayOf } from '../calendar/working-calendar.ts';
import { plusDays, type CivilDate } from '../time/civil-date.ts';
import { atTime, civilDateOf, isBefore, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { workingDayFrom } from './counting.ts';
import { closingOn } from './late-at.ts';

/** When the offices open on that day, be it worked or not. */
export function openingOn({ city }: Pick<Rules, 'city'>, on: CivilDate): Instant {
  return atTime(on, city.officeHours.opens, city.timeZone);
}

/** The first opening of the offices at or after `at`: when people are told what happened overnight (RULES 7). */
export function nextOfficeOpening(rules: Rules, at: Instant): Instant {
  const opening = (on: CivilDate): Instant => openingOn(rules, workingDayFrom(rules.calendar, on));
  const today = civilDateOf(at, rules.city.timeZone);
  const next = opening(today);
  return isBefore(next, at) ? opening(plusDays(today, 1)) : next;
}

/** When somebody can be told what happens at `at`: at once in office hours of a working day, else at the next opening. */
export function officeMoment(rules: Rules, at: Instant): Instant {
  const today = civilDateOf(at, rules.city.timeZone);
  const open =
    dayOf(rules.calendar, today).working &&
    !isBefore(at, openingOn(rules, today)) &&
    isBefore(at, closingOn(rules, today));
  return open ? at : nextOfficeOpening(rules, at);
}
