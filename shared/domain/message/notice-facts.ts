import type { Actor } from '../case/actor.ts';
import type { Commit } from '../case/commit.ts';
import type { CaseEvent } from '../case/events.ts';
import { Source, sourceNames } from '../integration/source.ts';
import type { AccountId, UnitId } from '../directory/ids.ts';
import { changeBy } from './date-change.ts';
import type { Reader, UnitName, Urging } from './notice.ts';

/** What units and people are called. */
export interface Names {
  unit(unitId: UnitId): UnitName;
  person(accountId: AccountId): string;
}

/**
 * What a notice says of an event of a commit, beside the standing of the case; `Notice` is the schema of both
 * together.
 */
export function factsOf(
  event: CaseEvent,
  { by, after }: Pick<Commit, 'by' | 'after'>,
  to: Reader,
  names: Names,
): object {
  switch (event.type) {
    case 'submitted': {
      const { addressee, deadline, firstStepBy, enteredBy, subject, policy } = event;
      const platform = Source.safeParse(event.channel);
      return {
        addressee,
        limitDays: deadline.limitDays,
        firstStepBy,
        enteredBy: enteredBy && names.unit(enteredBy),
        ...(platform.success && { passedOnBy: sourceNames[platform.data] }),
        subject,
        ...(policy && { asksAbout: { title: policy.title, fastLane: after.status !== 'received' } }),
      };
    }
    case 'reclassified':
      return { from: event.from, reason: event.reason };
    case 'rejected':
      return { reason: event.reason, rightPath: event.rightPath };
    case 'dispatched':
      return {
        from: names.unit(event.from),
        assisting: event.assisting.map((unitId) => names.unit(unitId)),
        firstStepBy: event.firstStepBy,
        bound: event.bound,
        reportDueAt: event.reportDueAt,
        // The note is written from office to office, the enterprise does not read it.
        note: to === 'enterprise' ? null : event.note,
        ...(event.policy && { asksAbout: { title: event.policy.title, fastLane: true } }),
      };
    case 'returned':
      return { from: names.unit(event.from), firstStepBy: event.firstStepBy, reason: event.reason };
    case 'recalled':
      return { from: names.unit(event.from), reason: event.reason };
    case 'designated':
      return { handler: names.person(event.handler) };
    case 'contacted':
      return { contactedAt: event.contactedAt, means: event.means };
    case 'answerDrafted':
      return { drafter: names.person(event.by) };
    case 'draftSentBack':
      return { reason: event.reason };
    case 'answerReleased':
      return { answer: event.answer, latenessReason: event.latenessReason };
    case 'firstStepMissed':
      return { limit: event.limit, missing: event.missing };
    case 'rungReached':
      return { daysFromDue: event.daysFromDue, reportDueAt: event.reportDueAt };
    case 'progressReported':
      return { reportDueAt: event.reportDueAt };
    case 'reportMissed': {
      const { missed, daysFromDue, reportDueAt } = event;
      return { missed, daysFromDue, reportDueAt };
    }
    case 'urged':
      return {
        by: names.person(event.by),
        as: urgingAs(by),
        replyBy: event.replyBy,
        text: event.text,
      };
    case 'urgeReplied':
      return { text: event.text };
    case 'urgeUnanswered':
      return { replyBy: event.replyBy };
    case 'redated':
      return {
        // As the calendar moved it; a command in the same commit may have moved it once more.
        dueOn: event.deadline.dueOn,
        provisional: event.deadline.provisional,
        change: changeBy(event),
        previousDueOn: event.previousDueOn,
        firstStepBy: event.firstStepBy > event.at ? event.firstStepBy : null,
        liftsLateness: event.liftsLateness,
        notice: event.notice,
      };
    case 'accepted':
    case 'supplemented':
    case 'withdrawn':
    case 'becameLate':
    case 'closed':
      return {};
  }
}

function urgingAs(by: Actor): Urging {
  return by.kind === 'staff' && (by.as === 'leader' || by.as === 'overseer') ? by.as : 'hub';
}

/** The units and people whose names the facts of an event and the standing of its case need. */
export function namedIn(
  event: CaseEvent,
  holder: UnitId,
): { readonly units: readonly UnitId[]; readonly people: readonly AccountId[] } {
  if (event.type === 'submitted')
    return { units: event.enteredBy === null ? [holder] : [holder, event.enteredBy], people: [] };
  if (event.type === 'dispatched') return { units: [holder, event.from, ...event.assisting], people: [] };
  if (event.type === 'returned' || event.type === 'recalled')
    return { units: [holder, event.from], people: [] };
  if (event.type === 'designated') return { units: [holder], people: [event.handler] };
  if (event.type === 'answerDrafted' || event.type === 'urged')
    return { units: [holder], people: [event.by] };
  return { units: [holder], people: [] };
}
