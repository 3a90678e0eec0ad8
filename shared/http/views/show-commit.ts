import type { AttachmentId } from '../../domain/attachment/attachment.ts';
import type { Actor, Relation } from '../../domain/case/actor.ts';
import { type Commit, eventId } from '../../domain/case/commit.ts';
import { filesOf, isOpenTo, type Reader, textsFor } from '../../domain/case/disclosure.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { mayCall } from '../../domain/case/writer-shown.ts';
import type { TimelineEntryView, TimelineEventView } from './timeline-view.ts';

/** For whom a commit is shown, with the texts of its case. */
export interface Reading {
  readonly reader: Reader;
  /** In what relation to the case. */
  readonly as: Relation;
  readonly texts: ReadonlyMap<string, string>;
  /** The files that the reader may have. */
  readonly files: readonly { readonly id: AttachmentId }[];
}

/** One command of a case's history, as far as the reader may know; undefined when that is nothing. */
export function showCommit(commit: Commit, reading: Reading): TimelineEntryView | undefined {
  const { reader } = reading;
  const shown = commit.events.flatMap((event, index) =>
    isOpenTo(reader, event) ? [showEvent(event, eventId(commit, index), reading)] : [],
  );
  if (shown.length === 0) return undefined;
  return {
    at: commit.at,
    ...showCommand(commit, shown.length === commit.events.length, reader),
    events: shown,
  };
}

/**
 * Who did what. Where what the command itself did is left out, only what the clock had made of the case by then remains, and
 * that somebody urged is not to be read from it.
 */
function showCommand({ command, by }: Commit, whole: boolean, reader: Reader) {
  return whole
    ? { command, ...showActor(by, reader) }
    : { command: 'tick' as const, ...showActor({ kind: 'system' }, reader) };
}

/** The enterprise reads which office acted; which of its people is the office's own matter. */
function showActor(
  by: Actor,
  reader: Reader,
): Pick<TimelineEntryView, 'as' | 'unitId' | 'accountId' | 'actingFor'> {
  const nobody = { unitId: null, accountId: null, actingFor: null };
  if (by.kind === 'system' || by.kind === 'platform') return { ...nobody, as: by.kind };
  if (by.kind === 'enterprise') return { ...nobody, as: 'enterprise', accountId: by.accountId };
  const { as, unitId, accountId, actingFor } = by;
  return {
    as,
    unitId,
    ...(reader === 'staff' ? { accountId, actingFor } : { accountId: null, actingFor: null }),
  };
}

function showEvent(event: CaseEvent, id: string, { reader, as, texts, files }: Reading): TimelineEventView {
  // Whom to call is for who handles the case, and for the enterprise that named them.
  const knowsContact = reader === 'enterprise' || mayCall(as);
  const open = textsFor(reader, event).filter(([name]) => knowsContact || name !== 'contact');
  const shown = open.map(([name, ref]) => [name, texts.get(ref.id) ?? null] as const);
  const common = { id, at: event.at, texts: Object.fromEntries(shown) };
  const theirs = new Set(files.map((file) => file.id));
  const attachments = filesOf(event).flatMap((file) => (theirs.has(file.id) ? [file.id] : []));
  switch (event.type) {
    case 'submitted': {
      const { type, kind, channel, addressee, deadline, policy = null } = event;
      return { ...common, type, kind, channel, addressee, dueOn: deadline.dueOn, attachments, policy };
    }
    case 'reclassified': {
      const { type, from, to, deadline } = event;
      return { ...common, type, from, to, dueOn: deadline.dueOn };
    }
    case 'dispatched': {
      const { type, assisting, joined, bound, policy } = event;
      const fastLane = policy !== undefined;
      return { ...common, type, ...showHandover(event), assisting, joined, bound, fastLane };
    }
    case 'returned':
      return { ...common, type: event.type, ...showHandover(event), toSupervisor: event.toSupervisor };
    case 'recalled':
      return { ...common, type: event.type, ...showHandover(event) };
    case 'accepted':
      return { ...common, type: event.type, unitId: event.unitId };
    case 'answerReleased':
      return { ...common, type: event.type, unitId: event.unitId, attachments };
    case 'supplemented':
    case 'answerDrafted':
      return { ...common, type: event.type, attachments };
    case 'designated':
      return { ...common, type: event.type, unitId: event.unitId, handler: event.handler };
    case 'contacted':
      return { ...common, type: event.type, contactedAt: event.contactedAt, means: event.means };
    case 'firstStepMissed': {
      const { type, unitId, limit, missing } = event;
      return { ...common, type, unitId, limit, missing };
    }
    case 'becameLate':
      return { ...common, type: event.type, since: event.since };
    case 'rungReached':
      return { ...common, type: event.type, days: event.days, tells: event.tells };
    case 'progressReported':
      return { ...common, type: event.type, unitId: event.unitId, nextReportBy: event.reportDueAt };
    case 'reportMissed': {
      const { type, unitId, missed, tells, reportDueAt } = event;
      return { ...common, type, unitId, missed, tells, nextReportBy: reportDueAt };
    }
    case 'urged':
      return { ...common, type: event.type, replyBy: event.replyBy };
    case 'urgeReplied':
      return { ...common, type: event.type, unitId: event.unitId };
    case 'urgeUnanswered':
      return { ...common, type: event.type, unitId: event.unitId, replyBy: event.replyBy };
    case 'redated': {
      const { type, previousDueOn, deadline, notice } = event;
      return { ...common, type, previousDueOn, dueOn: deadline.dueOn, notice };
    }
    case 'closed':
    case 'rejected':
    case 'withdrawn':
    case 'draftSentBack':
      return { ...common, type: event.type };
  }
}

function showHandover({
  from,
  to,
  firstStepBy,
}: Extract<CaseEvent, { type: 'dispatched' | 'returned' | 'recalled' }>) {
  return { from, to: to.unitId, firstStepBy };
}
