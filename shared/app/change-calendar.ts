import { adoptionOf, noticesAt } from '../domain/calendar/adoption.ts';
import type { CalendarRefusal } from '../domain/calendar/calendar-refusals.ts';
import type { NoticeInput } from '../domain/calendar/notice-input.ts';
import {
  approveNotice,
  type CalendarState,
  mayChangeCalendar,
  type NoticeProposal,
  proposeNotice,
  rejectNotice,
} from '../domain/calendar/notice-proposal.ts';
import type { Notice } from '../domain/calendar/notice.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, plusHours } from '../domain/time/instant.ts';
import type { Attempt } from './attempt.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import type { CalendarReads, CalendarStore, CalendarWrite } from './calendar-ports.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';

/** What the use cases that change the calendar need. */
export interface CalendarDeps {
  readonly calendar: CalendarStore;
  /** The notices that come with the system. */
  readonly packaged: readonly Notice[];
  readonly timeZone: string;
}

/** Why a change of the calendar is not made. */
export type ChangeRefusal =
  | CalendarRefusal
  | { readonly tag: 'forbidden' }
  /** No notice is proposed for that year. */
  | { readonly tag: 'notFound' }
  /** Somebody acted since the client read the proposal; `acts` is its revision. */
  | { readonly tag: 'stale'; readonly acts: number }
  /** The idempotency key was used with another request. */
  | { readonly tag: 'keyReused' }
  /** Too many writers at once; the client may try again. */
  | { readonly tag: 'busy' };

type Change = Promise<Result<NoticeProposal, ChangeRefusal>>;
type Act = NoticeProposal['proposed'];
/** What an act makes of the proposal, and what it brings about. */
type Decision = Result<Pick<CalendarWrite, 'next' | 'adoption'>, ChangeRefusal>;

/** An administrator proposes the notice of a year, in the place of whatever was proposed for it before. */
export async function proposeCalendar(deps: CalendarDeps, attempt: Attempt, input: NoticeInput): Change {
  return change(deps, attempt, input.year, ({ proposal }, state, act) => {
    const next = proposeNotice(state, proposal, input, act);
    return next.ok ? accepted({ next: next.value, adoption: undefined }) : next;
  });
}

/** Another administrator approves the proposal as it was read at `expectedRevision`: it is in force from here on. */
export async function approveCalendar(
  deps: CalendarDeps,
  attempt: Attempt,
  year: number,
  expectedRevision: number,
): Change {
  return change(deps, attempt, year, ({ proposal, head }, state, act) => {
    const read = asRead(proposal, expectedRevision);
    if (!read.ok) return read;
    const next = approveNotice(state, read.value, act);
    if (!next.ok) return next;
    return accepted({ next: next.value, adoption: { ...adoptionOf(head, next.value, act), from: head } });
  });
}

/** An administrator rejects the proposal as it was read at `expectedRevision`. */
export async function rejectCalendar(
  deps: CalendarDeps,
  attempt: Attempt,
  year: number,
  expectedRevision: number,
  reason: string,
): Change {
  return change(deps, attempt, year, ({ proposal }, _state, act) => {
    const read = asRead(proposal, expectedRevision);
    if (!read.ok) return read;
    const next = rejectNotice(read.value, reason, act);
    return next.ok ? accepted({ next: next.value, adoption: undefined }) : next;
  });
}

/**
 * Two reads and one transaction for each attempt. An approval is written only on the calendar that it was decided on;
 * whatever came first is answered by reading again.
 */
async function change(
  { calendar, packaged, timeZone }: CalendarDeps,
  attempt: Attempt,
  year: number,
  decide: (reads: CalendarReads, state: CalendarState, act: Act) => Decision,
): Change {
  const { now, accountId } = attempt;
  const key = idempotencyKeyOf(attempt);
  const { fingerprint } = attempt.idempotency;
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const reads = await calendar.load({ idempotency: key, accountId, year }, now);
    const { account, record, proposal } = reads;
    if (record !== undefined) {
      return record.fingerprint === fingerprint ? accepted(record.proposal) : refused({ tag: 'keyReused' });
    }
    if (account === undefined || !mayChangeCalendar(presentAt(account, now)))
      return refused({ tag: 'forbidden' });

    const notices = [...packaged, ...noticesAt(reads.head, await calendar.adopted())];
    const state = { notices, today: civilDateOf(now, timeZone) };
    const decision = decide(reads, state, { by: accountId, at: now });
    if (!decision.ok) return decision;
    const { next, adoption } = decision.value;
    const expiresAt = plusHours(now, idempotencyHours);
    const saved = await calendar.save({
      previous: proposal,
      next,
      adoption,
      record: { key, fingerprint, proposal: next, expiresAt },
    });
    if (saved.ok) return accepted(next);
  }
  return refused({ tag: 'busy' });
}

function asRead(
  proposal: NoticeProposal | undefined,
  expectedRevision: number,
): Result<NoticeProposal, ChangeRefusal> {
  if (proposal === undefined) return refused({ tag: 'notFound' });
  return proposal.revision === expectedRevision
    ? accepted(proposal)
    : refused({ tag: 'stale', acts: proposal.revision });
}
