import { dayOf } from '../calendar/working-calendar.ts';
import type { CaseCard } from '../case/case-card.ts';
import type { Rules } from '../deadline/city-rules.ts';
import { countFrom, overdueDays } from '../deadline/counting.ts';
import { firstDayEndingAfter } from '../deadline/late-at.ts';
import { plusDays, type CivilDate } from '../time/civil-date.ts';
import { civilDateOf, type Instant } from '../time/instant.ts';
import type { CaseLine, DigestListName } from './digest.ts';
import type { UnitName } from './notice.ts';

/** How many working days ahead a digest looks. */
const soonDays = 2;

/** A day on which digests are sent, and the days that it tells apart. */
export interface DigestDay {
  readonly at: Instant;
  readonly on: CivilDate;
  /** What is due before this is late: the first day that has not ended. */
  readonly lateBefore: CivilDate;
  /** What is due before this is due soon, or earlier; later than that, a digest does not look. */
  readonly dueBefore: CivilDate;
}

/** The day of the digests of `now`; undefined on a day off, which has none. */
export function digestDay(rules: Rules, now: Instant): DigestDay | undefined {
  const on = civilDateOf(now, rules.city.timeZone);
  if (!dayOf(rules.calendar, on).working) return undefined;
  const soonUntil = countFrom(rules.calendar, on, soonDays).dueOn;
  return { at: now, on, lateBefore: firstDayEndingAfter(rules, now), dueBefore: plusDays(soonUntil, 1) };
}

/** In which list a case stands by its due day; undefined when it is due later than a digest looks. */
export function listOf(
  { on, lateBefore, dueBefore }: DigestDay,
  dueOn: CivilDate,
): Exclude<DigestListName, 'unaccepted'> | undefined {
  if (dueOn < lateBefore) return 'late';
  if (dueOn <= on) return 'dueToday';
  return dueOn < dueBefore ? 'dueSoon' : undefined;
}

/** What a digest says of a case. */
export function lineOf(rules: Rules, { at }: DigestDay, card: CaseCard, unit: UnitName): CaseLine {
  const { caseId, number, kind, dueOn, provisional, firstStepBy } = card;
  const lateDays = overdueDays(rules, dueOn, at);
  return { caseId, number, kind, dueOn, provisional, lateDays, firstStepBy, unit };
}
