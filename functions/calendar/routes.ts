import {
  approveCalendar,
  type ChangeRefusal,
  proposeCalendar,
  rejectCalendar,
} from '../../shared/app/change-calendar.ts';
import {
  type CalendarReadDeps,
  listProposals,
  readCalendar,
  readNotice,
  readProposal,
} from '../../shared/app/read-calendar.ts';
import type { NoticeProposal } from '../../shared/domain/calendar/notice-proposal.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { bindCommand, bindPost } from '../../shared/http/bind-act.ts';
import { bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/calendar.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showCalendar, showNotice } from '../../shared/http/views/show-notice.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** The working calendar: what is in force, and how two administrators change it. */
export function calendarRoutes(deps: CalendarReadDeps): BoundRoutes<'calendar'> {
  return {
    getCalendar: bindRead(contracts.getCalendar, async (_params, caller) => {
      const calendar = await readCalendar(deps, caller);
      return calendar.ok ? accepted({ view: showCalendar(calendar.value) }) : calendar;
    }),
    getNotice: bindRead(contracts.getNotice, async ({ year }, { accountId }) => {
      const notice = await readNotice(deps, accountId, year);
      return notice.ok ? accepted({ view: showNotice(notice.value) }) : notice;
    }),
    listProposals: bindRead(contracts.listProposals, async (_params, caller) => {
      const proposals = await listProposals(deps, caller);
      return proposals.ok ? accepted({ view: { items: proposals.value } }) : proposals;
    }),
    getProposal: bindRead(contracts.getProposal, async ({ year }, caller) =>
      shown(await readProposal(deps, caller, year)),
    ),
    proposeNotice: bindPost(contracts.proposeNotice, async (_params, input, intent) => {
      const proposal = shown(await proposeCalendar(deps, attemptOf(intent), input));
      if (!proposal.ok) return proposal;
      return accepted({ ...proposal.value, location: `/calendar/proposals/${input.year}` });
    }),
    approveProposal: bindCommand(contracts.approveProposal, async ({ year }, _body, intent, revision) =>
      shown(await approveCalendar(deps, attemptOf(intent), year, revision)),
    ),
    rejectProposal: bindCommand(contracts.rejectProposal, async ({ year }, { reason }, intent, revision) =>
      shown(await rejectCalendar(deps, attemptOf(intent), year, revision, reason)),
    ),
  };
}

/** A proposal under its revision, which is its ETag. */
function shown<Refusal extends ChangeRefusal>(proposal: Result<NoticeProposal, Refusal>) {
  return proposal.ok ? accepted({ view: proposal.value, acts: proposal.value.revision }) : proposal;
}
