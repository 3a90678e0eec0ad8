import type { CaseKind } from '../case/case-kind.ts';
import { accepted, refused, type Result } from '../result.ts';
import { civilDateOf, isBefore, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { countFrom } from './counting.ts';
import { deadlineFrom, deadlineOn, type Deadline } from './deadline.ts';

/** Why a reclassification is refused by the rules of time. */
export interface RedeadlineRefusal {
  readonly tag: 'deadlineMayNotMoveLater';
}

/**
 * The deadline of a case after it becomes `newKind` at `now` (RULES 3). A later date needs `mayMoveLater` (by the hub, never
 * dispatched) and must be asked for before the present late instant. To a shorter limit the date is the earlier of the
 * present due day and the later of (new limit from receipt) and (next working day), so that nobody is late by it at once.
 */
export function redeadline(
  rules: Rules,
  present: Deadline,
  newKind: CaseKind,
  now: Instant,
  { mayMoveLater }: { readonly mayMoveLater: boolean },
): Result<Deadline, RedeadlineRefusal> {
  const fresh = deadlineFrom(rules, newKind, present.receivedOn);
  if (fresh.dueOn > present.dueOn) {
    const allowed = mayMoveLater && isBefore(now, present.lateAt);
    return allowed ? accepted(fresh) : refused({ tag: 'deadlineMayNotMoveLater' });
  }
  const today = civilDateOf(now, rules.city.timeZone);
  const nextWorkingDay = countFrom(rules.calendar, today, 1).dueOn;
  const earliestDueOn = fresh.dueOn > nextWorkingDay ? fresh.dueOn : nextWorkingDay;
  const { limitDays } = fresh;
  // Unchanged, it keeps its `provisional` too: only loading a notice settles that, with an event of its own.
  if (earliestDueOn >= present.dueOn) return accepted({ ...present, limitDays });
  return accepted(deadlineOn(rules, { ...present, limitDays }, earliestDueOn));
}
