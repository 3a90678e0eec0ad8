import type { NoticeRef } from '../calendar/working-calendar.ts';
import type { Rules } from '../deadline/city-rules.ts';
import type { Deadline } from '../deadline/deadline.ts';
import { explainDeadline } from '../deadline/explain.ts';
import { triageBy } from '../deadline/internal-clocks.ts';
import { redated, stepOnWorkingDay } from '../deadline/redating.ts';
import { rungKept } from '../deadline/rungs.ts';
import { earlier, type Instant, isBefore } from '../time/instant.ts';
import type { CaseState } from './case-file.ts';
import { isOpen } from './case-words.ts';
import { becameLate } from './demand-event.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';

/**
 * What the calendar and the clock have made of an open case by themselves, whoever looks at it next: a date that a changed
 * calendar moves, and lateness. Every command takes these in first, so that no rule is asked about a date that no longer
 * holds, and nobody gains by acting before the sweep comes by.
 */
export function standingFacts(state: CaseState, now: Instant, rules: Rules): readonly CaseEvent[] {
  if (!isOpen(state.status)) return [];
  const moved = dateMoved(state, now, rules);
  const facts: readonly CaseEvent[] = moved === undefined ? [] : [moved];
  const { lateSince, deadline } = facts.reduce<CaseState>(evolve, state);
  const late = lateSince === null && deadline.lateAt <= now;
  return late ? [...facts, becameLate({ ...state, deadline }, now, rules)] : facts;
}

function dateMoved(state: CaseState, now: Instant, rules: Rules): CaseEvent | undefined {
  const deadline = redated(rules, state.deadline, now);
  const firstStepBy = stepUnder(deadline, state, now, rules);
  if (deadline === state.deadline && firstStepBy === state.firstStepBy) return undefined;
  const { kind } = state;
  // A date that was only firmed up tells nobody again, even if the days around it have changed.
  const sameDay = deadline.dueOn === state.deadline.dueOn;
  const lateSince = state.lateSince !== null && deadline.lateAt <= now ? deadline.lateAt : null;
  return {
    type: 'redated',
    v: 1,
    at: now,
    deadline,
    previousDueOn: state.deadline.dueOn,
    wasProvisional: state.deadline.provisional,
    firstStepBy,
    rungReached: sameDay ? state.rungReached : rungKept(rules, kind, deadline, state.rungReached, now),
    lateSince,
    liftsLateness: state.lateSince !== null && lateSince === null,
    notice: noticeBehind(rules, state.deadline, deadline),
  };
}

/**
 * Because of which notice a date moved: the one that was adopted last where it decides any of the days that were counted, else
 * the last one that does; several may have been adopted before anybody came by the case.
 */
function noticeBehind({ calendar }: Rules, before: Deadline, after: Deadline): NoticeRef | null {
  const dueOn = before.dueOn > after.dueOn ? before.dueOn : after.dueOn;
  const counted = explainDeadline({ calendar }, { receivedOn: after.receivedOn, dueOn });
  const behind = counted.flatMap(({ notice }) => notice ?? []);
  const { latest } = calendar;
  const isLatest = ({ year, version }: NoticeRef) => year === latest?.year && version === latest.version;
  return behind.find(isLatest) ?? behind.at(-1) ?? null;
}

/** The first step under the changed calendar; what is over already stays as it was. */
function stepUnder(deadline: CaseState['deadline'], state: CaseState, now: Instant, rules: Rules): Instant {
  const { firstStepBy, status, wasDispatched, kind } = state;
  if (firstStepBy <= now) return firstStepBy;
  if (status === 'received' && !wasDispatched) return triageBy(rules, kind, deadline);
  const step = stepOnWorkingDay(rules, firstStepBy);
  return isBefore(now, deadline.lateAt) ? earlier(step, deadline.lateAt) : step;
}
