import { expect, test } from 'vitest';
import { checkDigit } from '../../shared/adapters/crypto/check-digit.ts';
import { deadlineOf } from '../../shared/domain/deadline/deadline.ts';
import { explainDeadline } from '../../shared/domain/deadline/explain.ts';
import { acceptBy, triageBy } from '../../shared/domain/deadline/internal-clocks.ts';
import { approveNotice, proposeNotice } from '../../shared/domain/calendar/notice-proposal.ts';
import { NoticeInput } from '../../shared/domain/calendar/notice-input.ts';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { dispatched, received } from '../../shared/http/contracts/example-case.ts';
import { deadlineExample } from '../../shared/http/contracts/example-reading.ts';
import {
  approvedExample,
  proposalExample,
  proposedExample,
} from '../../shared/http/contracts/example-calendar.ts';
import { reclassifyCase } from '../../shared/http/contracts/dispatch.ts';
import { noticesOf } from '../../shared/http/views/show-notice.ts';
import { rules } from '../support/case-world.ts';

// What the documentation shows has to be what the system would do.
const receivedAt = instant(received.receivedAt);
const deadline = deadlineOf(rules, 'consultation', receivedAt);

test('the dates of the example are those of the rules', () => {
  expect(received).toMatchObject({
    dueOn: deadline.dueOn,
    lateAt: deadline.lateAt,
    firstStepBy: triageBy(rules, 'consultation', deadline),
  });
  expect(dispatched.firstStepBy).toBe(
    acceptBy(rules, 'consultation', deadline, instant('2026-09-24T10:20:00Z')),
  );
  const { days, caseId, kind, notices, ...rest } = deadlineExample;
  expect({ caseId, kind, rest }).toEqual({ caseId: received.caseId, kind: received.kind, rest: deadline });
  expect(days).toEqual(explainDeadline(rules, deadline));
  expect(notices).toEqual(noticesOf(days, rules.calendar.notices));
  const appeal = deadlineOf(rules, 'appeal', receivedAt);
  expect(reclassifyCase.examples.answer).toMatchObject({
    dueOn: appeal.dueOn,
    lateAt: appeal.lateAt,
    firstStepBy: triageBy(rules, 'appeal', appeal),
  });
});

test('its number has the right check digit', () => {
  const digits = received.number.replace('-', '');
  expect(digits.slice(-1)).toBe(checkDigit(digits.slice(0, -1)));
});

test('the notice of the example would be proposed and approved as it is shown', () => {
  const state = { notices: stateCouncilNotices, today: civilDate('2026-11-26') };
  const act = ({ by, at }: { by: string; at: string }) => ({ by: AccountId.parse(by), at: instant(at) });
  const proposed = proposeNotice(
    state,
    undefined,
    NoticeInput.parse(proposalExample),
    act(proposedExample.proposed),
  );
  expect(proposed).toEqual({ ok: true, value: proposedExample });
  const { decided } = approvedExample;
  if (!proposed.ok || decided === null) throw new Error('the example is approved');
  expect(approveNotice(state, proposed.value, act(decided))).toEqual({ ok: true, value: approvedExample });
});
