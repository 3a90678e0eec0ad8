import { plusDays } from '../time/civil-date.ts';
import { type Instant, isBefore, later, startOfDay } from '../time/instant.ts';
import type { Rules } from '../deadline/city-rules.ts';
import type { Rung } from '../deadline/ladder.ts';
import { officeMoment } from '../deadline/office-opening.ts';
import { nextRung, rungAt } from '../deadline/rungs.ts';
import type { CaseState } from './case-file.ts';
import { isOpen } from './case-words.ts';
import { missingFirstSteps } from './first-steps.ts';

/** What a clock of a case demands, from `at` on. */
export type Demand =
  | {
      readonly what: 'becomeLate' | 'missFirstStep' | 'missReport' | 'missUrge' | 'close';
      readonly at: Instant;
    }
  | { readonly what: 'reachRung'; readonly at: Instant; readonly rung: Rung };

/**
 * Everything that the clocks of a case demand as it stands, each at its instant. What tells people waits for office hours
 * (RULES 7), also when it is overdue at `now`, so that nobody is written to by night because the sweep stood still.
 */
function demandsOf(state: CaseState, rules: Rules, now: Instant): readonly Demand[] {
  if (state.status === 'answered' && state.ratingClosesOn !== null) {
    return [{ what: 'close', at: startOfDay(plusDays(state.ratingClosesOn, 1), rules.city.timeZone) }];
  }
  if (!isOpen(state.status)) return [];
  const told = (at: Instant): Instant => officeMoment(rules, later(at, now));
  const demands: Demand[] = [];
  const { deadline, firstStepBy, reportDueAt, urge } = state;
  if (state.lateSince === null) demands.push({ what: 'becomeLate', at: deadline.lateAt });
  if (firstStepBy !== state.firstStepMissed && missingFirstSteps(state).length > 0) {
    demands.push({ what: 'missFirstStep', at: told(firstStepBy) });
  }
  const rung = nextRung(rules, state.kind, state.rungReached);
  // A rung after the due day is for who is late; the mark of lateness comes first, whatever the hours of the offices.
  if (rung !== undefined) {
    demands.push({ what: 'reachRung', at: told(rungAt(rules, deadline.dueOn, rung)), rung });
  }
  // The hub reports to nobody, and is urged by nobody.
  if (state.status !== 'received') {
    if (reportDueAt !== null) demands.push({ what: 'missReport', at: told(reportDueAt) });
    if (urge !== null && !urge.missed) demands.push({ what: 'missUrge', at: told(urge.replyBy) });
  }
  return demands;
}

/** The earliest of the demands; undefined when the case demands nothing more. */
export function nextDemand(state: CaseState, rules: Rules, now: Instant): Demand | undefined {
  return demandsOf(state, rules, now).reduce<Demand | undefined>(
    (earliest, demand) => (earliest === undefined || isBefore(demand.at, earliest.at) ? demand : earliest),
    undefined,
  );
}

/** When the sweep is to look at the case again; undefined once nothing more falls due. */
export function nextActionAt(state: CaseState, rules: Rules, now: Instant): Instant | undefined {
  return nextDemand(state, rules, now)?.at;
}
