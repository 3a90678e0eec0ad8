import type { Rules } from '../deadline/city-rules.ts';
import { workingDayFrom } from '../deadline/counting.ts';
import { nextOfficeOpening, openingOn } from '../deadline/office-opening.ts';
import { plusDays, weekdayOf } from '../time/civil-date.ts';
import { atTime, civilDateOf, type Instant, isBefore, plusMinutes } from '../time/instant.ts';
import type { MailFrequency } from './policy-mail.ts';

/** Longer than any holiday, so that the digest which a holiday put off is still looked for. */
const weeksBack = 3;

/**
 * When a mail about a policy may go that is planned at `at`: after the hold, in the hours of mails; in the digest of a day at the
 * next opening of the offices, in that of a week at the opening on its day. The digest waits for no hold that passes its moment.
 */
export function mailMoment(rules: Rules, frequency: MailFrequency, at: Instant): Instant {
  const held = plusMinutes(at, rules.city.policyMail.holdMinutes);
  switch (frequency) {
    case 'atOnce':
      return nextMailingMoment(rules, held);
    case 'daily':
      return nextOfficeOpening(rules, held);
    case 'weekly':
      return nextWeeklyMoment(rules, held);
  }
}

/** `at` in the hours of mails, else their next beginning. */
export function nextMailingMoment({ city }: Pick<Rules, 'city'>, at: Instant): Instant {
  const { timeZone, policyMail } = city;
  const today = civilDateOf(at, timeZone);
  const begin = atTime(today, policyMail.from, timeZone);
  if (isBefore(at, begin)) return begin;
  if (isBefore(at, atTime(today, policyMail.until, timeZone))) return at;
  return atTime(plusDays(today, 1), policyMail.from, timeZone);
}

/** The openings of the offices on the city's days of weekly mails, from some weeks before `at` up to it. */
export function weeklyMoments(rules: Rules, at: Instant): readonly Instant[] {
  const today = civilDateOf(at, rules.city.timeZone);
  return Array.from({ length: 7 * weeksBack + 1 }, (_, n) => plusDays(today, n - 7 * weeksBack))
    .filter((day) => weekdayOf(day) === rules.city.policyMail.weeklyOn)
    .map((day) => openingOn(rules, workingDayFrom(rules.calendar, day)))
    .filter((opening) => opening <= at);
}

function nextWeeklyMoment(rules: Rules, at: Instant): Instant {
  const today = civilDateOf(at, rules.city.timeZone);
  for (let day = plusDays(today, -7 * weeksBack); ; day = plusDays(day, 1)) {
    if (weekdayOf(day) !== rules.city.policyMail.weeklyOn) continue;
    const opening = openingOn(rules, workingDayFrom(rules.calendar, day));
    if (!isBefore(opening, at)) return opening;
  }
}
