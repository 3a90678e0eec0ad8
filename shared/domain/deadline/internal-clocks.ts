import type { CaseKind } from '../case/case-kind.ts';
import { atTime, civilDateOf, earlier, isBefore, later, type Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { countFrom, workingDayFrom } from './counting.ts';
import type { Deadline } from './deadline.ts';
import { firstDayEndingAfter, lateAt } from './late-at.ts';

/** Until when the hub triages (研判) a letter: never past its late instant (RULES 6). */
export function triageBy(rules: Rules, kind: CaseKind, deadline: Deadline): Instant {
  const { onDay, by } = rules.city.clocks[kind].triage;
  const { dueOn: day } = countFrom(rules.calendar, deadline.receivedOn, onDay);
  const limit = by === 'endOfDay' ? lateAt(rules, day) : atTime(day, by, rules.city.timeZone);
  return earlier(limit, deadline.lateAt);
}

/**
 * Until when a unit accepts (签收), designates a handler and makes first contact (RULES 6): never past the late instant of
 * the case, unless it was dispatched after that. Always later than the dispatch.
 */
export function acceptBy(rules: Rules, kind: CaseKind, deadline: Deadline, dispatchedAt: Instant): Instant {
  const { daysAfterDispatch, notBeforeDay } = rules.city.clocks[kind].accept;
  const day =
    daysAfterDispatch === 0
      ? workingDayFrom(rules.calendar, firstDayEndingAfter(rules, dispatchedAt))
      : countFrom(rules.calendar, civilDateOf(dispatchedAt, rules.city.timeZone), daysAfterDispatch).dueOn;
  const floor = countFrom(rules.calendar, deadline.receivedOn, notBeforeDay).dueOn;
  const limit = later(lateAt(rules, day), lateAt(rules, floor));
  return isBefore(dispatchedAt, deadline.lateAt) ? earlier(limit, deadline.lateAt) : limit;
}
