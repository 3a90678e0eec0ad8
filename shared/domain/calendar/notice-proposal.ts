import * as z from 'zod';
import { hasRole, type Principal } from '../directory/account.ts';
import { AccountId } from '../directory/ids.ts';
import { accepted, refused, type Result } from '../result.ts';
import { type CivilDate, yearOf } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import type { CalendarRefusal } from './calendar-refusals.ts';
import { ChangedDay, changedDays } from './changed-days.ts';
import { Notice } from './notice.ts';
import { type NoticeInput, noticeOf } from './notice-input.ts';
import { noticesInForce } from './working-calendar.ts';

const by = { by: AccountId, at: Instant };

/** A year's notice that waits for a second administrator, or what became of it. */
export const NoticeProposal = z
  .strictObject({
    year: z.int(),
    /** Counts what was done about notices of that year; an approval names the one that it has read. */
    revision: z.int().min(1),
    /** In the version that it gets when it is approved. */
    notice: Notice,
    /** What it changed when it was proposed: an approval is of these days. */
    changes: z.array(ChangedDay).readonly(),
    proposed: z.strictObject(by).readonly(),
    /** Null while it is open. */
    decided: z
      .discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('approved'), ...by }).readonly(),
        z.strictObject({ outcome: z.literal('rejected'), ...by, reason: z.string() }).readonly(),
      ])
      .nullable(),
  })
  .readonly();
export type NoticeProposal = z.infer<typeof NoticeProposal>;

/** What is in force, on which day of the city: all notices ever adopted, packaged ones included. */
export interface CalendarState {
  readonly notices: readonly Notice[];
  readonly today: CivilDate;
}

/** Who does it, and when. */
type Act = Readonly<z.infer<z.ZodObject<typeof by>>>;
type Proposed = Result<NoticeProposal, CalendarRefusal>;

/** Whether the principal proposes, approves and rejects notices. */
export function mayChangeCalendar(principal: Principal): boolean {
  return hasRole(principal, ['administrator']);
}

/** Proposes a notice for its year; an earlier proposal for the same year, decided or not, is replaced. */
export function proposeNotice(
  state: CalendarState,
  earlier: NoticeProposal | undefined,
  input: NoticeInput,
  act: Act,
): Proposed {
  const { year } = input;
  const timely = inTime(year, state.today);
  if (!timely.ok) return timely;
  const inForce = noticesInForce(state.notices).get(year);
  const notice = noticeOf(input, (inForce?.version ?? 0) + 1);
  if (inForce !== undefined && contentOf(inForce) === contentOf(notice)) {
    return refused({ tag: 'noticeUnchanged' });
  }
  return accepted({
    year,
    revision: (earlier?.revision ?? 0) + 1,
    notice,
    changes: changedDays(state.notices, notice),
    proposed: act,
    decided: null,
  });
}

/** A second administrator approves the proposal, if it still does what its reader was shown. */
export function approveNotice(state: CalendarState, proposal: NoticeProposal, act: Act): Proposed {
  if (proposal.decided !== null) return refused({ tag: 'proposalDecided' });
  if (proposal.proposed.by === act.by) return refused({ tag: 'ownProposal' });
  const timely = inTime(proposal.year, state.today);
  if (!timely.ok) return timely;
  const { notice, changes } = proposal;
  const version = (noticesInForce(state.notices).get(notice.year)?.version ?? 0) + 1;
  const asShown = notice.version === version && sameDays(changes, changedDays(state.notices, notice));
  if (!asShown) return refused({ tag: 'proposalOutdated' });
  return accepted(decided(proposal, { outcome: 'approved', ...act }));
}

/** An administrator rejects the proposal; who made it takes it back in the same way. */
export function rejectNotice(proposal: NoticeProposal, reason: string, act: Act): Proposed {
  if (proposal.decided !== null) return refused({ tag: 'proposalDecided' });
  return accepted(decided(proposal, { outcome: 'rejected', ...act, reason }));
}

/** A year that is over changes no open case, and one beyond the next cannot have been announced. */
function inTime(year: number, today: CivilDate): Result<undefined, CalendarRefusal> {
  if (year < yearOf(today)) return refused({ tag: 'yearOver' });
  return year > yearOf(today) + 1 ? refused({ tag: 'noticeTooEarly' }) : accepted(undefined);
}

function decided(proposal: NoticeProposal, decision: NonNullable<NoticeProposal['decided']>): NoticeProposal {
  return { ...proposal, revision: proposal.revision + 1, decided: decision };
}

function sameDays(some: readonly ChangedDay[], others: readonly ChangedDay[]): boolean {
  return inShort(some) === inShort(others);
}

function inShort(days: readonly ChangedDay[]): string {
  return days.map(({ date, working }) => `${date}${working ? '+' : '-'}`).join();
}

function contentOf({ documentNumbers, issuedOn, sources, note, days }: Notice): string {
  const listed = days.map(({ date, name, kind }) => [date, name, kind]);
  return JSON.stringify([documentNumbers, issuedOn, sources, note ?? '', listed]);
}
