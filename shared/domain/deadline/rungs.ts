import type { CaseKind } from '../case/case-kind.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { countFrom, workingDayBefore } from './counting.ts';
import type { Deadline } from './deadline.ts';
import type { Rung } from './ladder.ts';
import { openingOn } from './office-opening.ts';

/** When a rung is reached: the opening of the working day that lies so many working days from the due day. */
export function rungAt(rules: Rules, dueOn: CivilDate, { days }: Pick<Rung, 'days'>): Instant {
  const on =
    days > 0 ? countFrom(rules.calendar, dueOn, days).dueOn : workingDayBefore(rules.calendar, dueOn, -days);
  return openingOn(rules, on);
}

/** The rung after the one reached; undefined on top of the ladder. */
export function nextRung(rules: Rules, kind: CaseKind, reached: number | null): Rung | undefined {
  return rules.city.ladder[kind].rungs.find(({ days }) => reached === null || days > reached);
}

/**
 * How far up the ladder a case stands after its date or kind changed at `now`: of the rungs that it had reached, those that it
 * would have reached under the new date too. The others are still to come, for the new date.
 */
export function rungKept(
  rules: Rules,
  kind: CaseKind,
  { dueOn }: Deadline,
  reached: number | null,
  now: Instant,
): number | null {
  if (reached === null) return null;
  const kept = rules.city.ladder[kind].rungs.findLast(
    (rung) => rung.days <= reached && rungAt(rules, dueOn, rung) <= now,
  );
  return kept?.days ?? null;
}
