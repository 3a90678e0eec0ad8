import { dayOf } from '../calendar/working-calendar.ts';
import { civilDateOf, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { countFrom, workingDayFrom } from './counting.ts';
import { deadlineOn, type Deadline } from './deadline.ts';
import { dayEndingAt, lateAt } from './late-at.ts';

/**
 * The deadline under today's calendar: its working days counted anew from day 0; the very same object where neither the date
 * nor its being provisional changes. A day that was made a working day may bring the date forward, but not before the next
 * working day, so that nobody is late by it at once, and never at all once the case is late. Where it then stays on a day that
 * is off by now, the first working day behind that is the due day.
 */
export function redated(rules: Rules, present: Deadline, now: Instant): Deadline {
  const { receivedOn, countedDays } = present;
  const recounted = countFrom(rules.calendar, receivedOn, countedDays);
  // As a rule nothing has changed, and every look at a case asks.
  if (recounted.dueOn === present.dueOn && recounted.provisional === present.provisional) return present;
  const dueOn =
    recounted.dueOn < present.dueOn ? broughtForward(rules, present, recounted.dueOn, now) : recounted.dueOn;
  const fresh = deadlineOn(rules, present, dueOn);
  return fresh.dueOn === present.dueOn && fresh.provisional === present.provisional ? present : fresh;
}

function broughtForward(
  rules: Rules,
  present: Deadline,
  recountedOn: Deadline['dueOn'],
  now: Instant,
): Deadline['dueOn'] {
  const { dueOn } = countFrom(rules.calendar, civilDateOf(now, rules.city.timeZone), 1);
  const earliestOn = recountedOn > dueOn ? recountedOn : dueOn;
  return earliestOn < present.dueOn ? earliestOn : workingDayFrom(rules.calendar, present.dueOn);
}

/** The end of a first step (RULES 6) that fell on a day which is a day off by now: the end of the next working day instead. */
export function stepOnWorkingDay(rules: Rules, firstStepBy: Instant): Instant {
  const day = dayEndingAt(rules, firstStepBy);
  if (dayOf(rules.calendar, day).working) return firstStepBy;
  return lateAt(rules, workingDayFrom(rules.calendar, day));
}
