import type { CaseKind } from '../case/case-kind.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { countFrom } from './counting.ts';
import type { Recipient } from './ladder.ts';
import { lateAt } from './late-at.ts';

/** The end of the time for the report that follows a day: the due day, the day of the last report, of a handover. */
export function reportDueAfter(rules: Rules, kind: CaseKind, dayOn: CivilDate): Instant {
  const { everyDays } = rules.city.ladder[kind].reports;
  return lateAt(rules, countFrom(rules.calendar, dayOn, everyDays).dueOn);
}

/** Who is told that so many reports in a row are missing. */
export function tellsOfMissedReports(rules: Rules, kind: CaseKind, missed: number): readonly Recipient[] {
  const { missedTells } = rules.city.ladder[kind].reports;
  return missedTells[missed - 1] ?? missedTells.at(-1) ?? [];
}
