import type { Rules } from '../deadline/city-rules.ts';
import { acceptBy } from '../deadline/internal-clocks.ts';
import { firstDayEndingAfter } from '../deadline/late-at.ts';
import { reportDueAfter } from '../deadline/progress-reports.ts';
import type { Placement } from '../directory/unit.ts';
import { civilDateOf, type Instant } from '../time/instant.ts';
import type { CaseState } from './case-file.ts';

/**
 * The case passes to `to`, which has until the accept limit counted from now for its first step and, where the case is late, a
 * whole interval for its first report.
 */
export function handover(state: CaseState, to: Placement, now: Instant, rules: Rules) {
  const { kind, lateSince, deadline, holder } = state;
  const today = civilDateOf(now, rules.city.timeZone);
  return {
    v: 1 as const,
    at: now,
    from: holder.unitId,
    to,
    heldFromOn: firstDayEndingAfter(rules, now),
    firstStepBy: acceptBy(rules, kind, deadline, now),
    reportDueAt: lateSince === null ? null : reportDueAfter(rules, kind, today),
  };
}
