import type { CalendarWrite } from '../../shared/app/calendar-ports.ts';
import { adoptionOf, type CalendarHead } from '../../shared/domain/calendar/adoption.ts';
import type { NoticeInput } from '../../shared/domain/calendar/notice-input.ts';
import {
  approveNotice,
  type NoticeProposal,
  proposeNotice,
} from '../../shared/domain/calendar/notice-proposal.ts';
import type { Notice } from '../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { plusHours } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';
import { notice2027 } from './made-up-notices.ts';

/** One administrator proposes, the other approves. */
export const administrators = {
  one: AccountId.parse('administrator-1'),
  other: AccountId.parse('administrator-2'),
};

const proposed = { by: administrators.one, at: beijing('2026-11-26 09:00') };
const approved = { by: administrators.other, at: beijing('2026-11-26 10:00') };
const state = (adopted: readonly Notice[]) => ({
  notices: [...stateCouncilNotices, ...adopted],
  today: civilDate('2026-11-26'),
});

/** A proposal as it is saved, in the place of an earlier one for its year, on a calendar with the notices adopted so far. */
export function proposalWrite(
  earlier?: NoticeProposal,
  input: NoticeInput = notice2027(),
  adopted: readonly Notice[] = [],
): CalendarWrite {
  const next = valueOf(proposeNotice(state(adopted), earlier, input, proposed));
  return { previous: earlier, next, adoption: undefined, record: recordOf(next, 'proposeNotice') };
}

/** The approval of a proposal as it is saved. */
export function approvalWrite(
  proposal: NoticeProposal,
  from: CalendarHead = { revision: 0 },
  adopted: readonly Notice[] = [],
): CalendarWrite {
  const next = valueOf(approveNotice(state(adopted), proposal, approved));
  const adoption = { ...adoptionOf(from, next, approved), from };
  return { previous: proposal, next, adoption, record: recordOf(next, 'approveProposal') };
}

function valueOf<Value>(result: Result<Value, { readonly tag: string }>): Value {
  if (!result.ok) throw new Error(result.refusal.tag);
  return result.value;
}

function recordOf(proposal: NoticeProposal, route: string): CalendarWrite['record'] {
  const { by, at } = proposal.decided ?? proposal.proposed;
  return {
    key: { accountId: by, route, key: `${proposal.year}-${proposal.revision}` },
    fingerprint: 'f'.repeat(64),
    proposal,
    expiresAt: plusHours(at, 24),
  };
}
