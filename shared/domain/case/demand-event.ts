import type { Rules } from '../deadline/city-rules.ts';
import { daysFrom } from '../deadline/counting.ts';
import { dayEndingAt } from '../deadline/late-at.ts';
import { reportDueAfter, tellsOfMissedReports } from '../deadline/progress-reports.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseState } from './case-file.ts';
import type { CaseEvent } from './events.ts';
import { missingFirstSteps } from './first-steps.ts';
import type { Demand } from './timers.ts';

type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

/** The mark of lateness; from then on progress reports are due. */
export function becameLate({ kind, deadline }: CaseState, now: Instant, rules: Rules): EventOf<'becameLate'> {
  const reportDueAt = reportDueAfter(rules, kind, deadline.dueOn);
  return { type: 'becameLate', v: 1, at: now, since: deadline.lateAt, reportDueAt };
}

/** The event by which a demand that is due is met. */
export function eventOf(demand: Demand, state: CaseState, now: Instant, rules: Rules): CaseEvent {
  const common = { v: 1, at: now } as const;
  const { unitId } = state.holder;
  switch (demand.what) {
    case 'becomeLate':
      return becameLate(state, now, rules);
    case 'missFirstStep':
      return {
        type: 'firstStepMissed',
        ...common,
        unitId,
        limit: state.firstStepBy,
        missing: [...missingFirstSteps(state)],
      };
    case 'reachRung': {
      const { days, tells } = demand.rung;
      const daysFromDue = daysFrom(rules, state.deadline.dueOn, now);
      const reportDueAt = reportAwaited(state, now);
      return {
        type: 'rungReached',
        ...common,
        days,
        tells: [...tells],
        told: true,
        daysFromDue,
        reportDueAt,
      };
    }
    case 'missReport':
      return reportMissed(state, now, rules);
    case 'missUrge': {
      if (state.urge === null) throw new Error('nobody has urged');
      const { replyBy, urgers } = state.urge;
      return { type: 'urgeUnanswered', ...common, unitId, replyBy, urgers };
    }
    case 'close':
      return { type: 'closed', ...common };
  }
}

/** Until when the unit is to report next; null at the hub, which reports to nobody, and where the report is missing already. */
function reportAwaited({ status, reportDueAt }: CaseState, now: Instant): Instant | null {
  return status === 'received' || reportDueAt === null || reportDueAt <= now ? null : reportDueAt;
}

/** Of several reports that fell due while the clock stood still, one event tells how many are missing. */
function reportMissed(state: CaseState, now: Instant, rules: Rules): EventOf<'reportMissed'> {
  const { kind, holder, deadline } = state;
  if (state.reportDueAt === null) throw new Error('no report is due');
  let { reportDueAt, reportsMissed: missed } = { ...state, reportDueAt: state.reportDueAt };
  while (reportDueAt <= now) {
    missed += 1;
    reportDueAt = reportDueAfter(rules, kind, dayEndingAt(rules, reportDueAt));
  }
  const tells = [...tellsOfMissedReports(rules, kind, missed)];
  const daysFromDue = daysFrom(rules, deadline.dueOn, now);
  return {
    type: 'reportMissed',
    v: 1,
    at: now,
    unitId: holder.unitId,
    missed,
    tells,
    daysFromDue,
    reportDueAt,
  };
}
