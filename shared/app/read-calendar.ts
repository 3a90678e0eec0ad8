import type { RecountJob } from '../domain/calendar/adoption.ts';
import { missingNotice } from '../domain/calendar/missing-notice.ts';
import type { NoticeProposal } from '../domain/calendar/notice-proposal.ts';
import type { Notice } from '../domain/calendar/notice.ts';
import { workingCalendar } from '../domain/calendar/working-calendar.ts';
import { hasRole, type Principal } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import { type Asker, principalOf } from './asker.ts';
import type { RecountStore } from './calendar-ports.ts';
import type { CalendarDeps } from './change-calendar.ts';
import type { Directory } from './ports.ts';

/** What reading the calendar needs. */
export interface CalendarReadDeps extends CalendarDeps {
  readonly recounts: RecountStore;
  readonly directory: Directory;
}

type Forbidden = { readonly tag: 'forbidden' };
type NotFound = { readonly tag: 'notFound' };

/** A notice in force, and since when, if it did not come with the system. */
export interface NoticeInForce {
  readonly notice: Notice;
  readonly adoptedAt: Instant | null;
}

/** The working calendar as a whole. */
export interface CalendarReading {
  /** How many notices were ever adopted. */
  readonly revision: number;
  readonly notices: readonly NoticeInForce[];
  readonly missing: number | undefined;
  /** For those who change the calendar: how far the latest change has come; null before the first. */
  readonly recount: RecountJob | null | undefined;
}

/** Which notices are in force, which one is missing, and how far the latest change has come. */
export async function readCalendar(
  deps: CalendarReadDeps,
  asker: Asker,
): Promise<Result<CalendarReading, Forbidden>> {
  const [principal, head, notices, job] = await Promise.all([
    principalOf(deps.directory, asker),
    deps.calendar.head(),
    noticesInForce(deps),
    deps.recounts.job(),
  ]);
  if (principal === undefined) return refused({ tag: 'forbidden' });
  const calendar = workingCalendar(notices.map(({ notice }) => notice));
  return accepted({
    revision: head.revision,
    notices,
    missing: missingNotice(calendar, civilDateOf(asker.now, deps.timeZone)),
    recount: seesProposals(principal) ? (job ?? null) : undefined,
  });
}

/** The notice in force for a year, open to everybody who has an account. */
export async function readNotice(
  deps: CalendarReadDeps,
  accountId: AccountId,
  year: number,
): Promise<Result<NoticeInForce, Forbidden | NotFound>> {
  const [account, notices] = await Promise.all([deps.directory.account(accountId), noticesInForce(deps)]);
  if (account === undefined) return refused({ tag: 'forbidden' });
  const found = notices.find(({ notice }) => notice.year === year);
  return found === undefined ? refused({ tag: 'notFound' }) : accepted(found);
}

/** The latest proposal of each year, decided ones included. */
export async function listProposals(
  deps: CalendarReadDeps,
  asker: Asker,
): Promise<Result<readonly NoticeProposal[], Forbidden>> {
  const [principal, proposals] = await Promise.all([
    principalOf(deps.directory, asker),
    deps.calendar.proposals(),
  ]);
  return principal !== undefined && seesProposals(principal)
    ? accepted(proposals)
    : refused({ tag: 'forbidden' });
}

/** The latest proposal for a year, read consistently. */
export async function readProposal(
  deps: CalendarReadDeps,
  asker: Asker,
  year: number,
): Promise<Result<NoticeProposal, Forbidden | NotFound>> {
  const [principal, proposal] = await Promise.all([
    principalOf(deps.directory, asker),
    deps.calendar.proposal(year),
  ]);
  if (principal === undefined || !seesProposals(principal)) return refused({ tag: 'forbidden' });
  return proposal === undefined ? refused({ tag: 'notFound' }) : accepted(proposal);
}

/** Those who change the calendar, and who audits them. */
function seesProposals(principal: Principal): boolean {
  return hasRole(principal, ['administrator', 'auditor']);
}

async function noticesInForce({ calendar, packaged }: CalendarDeps): Promise<readonly NoticeInForce[]> {
  const adopted = await calendar.adopted();
  const all = [...packaged, ...adopted.map(({ notice }) => notice)];
  return [...workingCalendar(all).notices.values()].map((notice) => ({
    notice,
    adoptedAt: adopted.find((each) => each.notice === notice)?.approvedAt ?? null,
  }));
}
