import type { CaseState } from './case-file.ts';
import type { CaseEvent } from './events.ts';

/** The events by which the clocks of a case are kept: what falls due, and what people say to that. */
export type ClockEvent = Extract<
  CaseEvent,
  {
    type:
      | 'firstStepMissed'
      | 'becameLate'
      | 'rungReached'
      | 'progressReported'
      | 'reportMissed'
      | 'urged'
      | 'urgeReplied'
      | 'urgeUnanswered'
      | 'redated'
      | 'closed';
  }
>;

/** The case after an event of its clocks. */
export function clocked(state: CaseState, event: ClockEvent): CaseState {
  switch (event.type) {
    case 'firstStepMissed':
      return { ...state, firstStepMissed: event.limit };
    case 'becameLate':
      return { ...state, lateSince: event.since, reportDueAt: event.reportDueAt };
    case 'rungReached': {
      const leaderTold = state.leaderTold || event.tells.includes('leader');
      return { ...state, rungReached: event.days, leaderTold };
    }
    case 'progressReported':
      return { ...state, reportDueAt: event.reportDueAt, reportsMissed: 0 };
    case 'reportMissed': {
      const leaderTold = state.leaderTold || event.tells.includes('leader');
      return { ...state, reportDueAt: event.reportDueAt, reportsMissed: event.missed, leaderTold };
    }
    case 'urged':
      return { ...state, urge: { urgers: event.urgers, replyBy: event.replyBy, missed: false } };
    case 'urgeReplied':
      return { ...state, urge: null };
    case 'urgeUnanswered':
      return { ...state, urge: state.urge && { ...state.urge, missed: true } };
    case 'redated': {
      const { deadline, firstStepBy, rungReached, lateSince } = event;
      const lifted = lateSince === null;
      return {
        ...state,
        deadline,
        firstStepBy,
        rungReached,
        lateSince,
        reportDueAt: lifted ? null : state.reportDueAt,
        reportsMissed: lifted ? 0 : state.reportsMissed,
      };
    }
    case 'closed':
      return { ...state, status: 'closed' };
  }
}
