import { expect, test } from 'vitest';
import { checkDigit } from '../../shared/adapters/crypto/check-digit.ts';
import { deadlineOf } from '../../shared/domain/deadline/deadline.ts';
import { explainDeadline } from '../../shared/domain/deadline/explain.ts';
import { acceptBy, triageBy } from '../../shared/domain/deadline/internal-clocks.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { dispatched, received } from '../../shared/http/contracts/example-case.ts';
import { deadlineExample } from '../../shared/http/contracts/example-reading.ts';
import { reclassifyCase } from '../../shared/http/contracts/dispatch.ts';
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
  const { days, caseId, kind, ...rest } = deadlineExample;
  expect({ caseId, kind, rest }).toEqual({ caseId: received.caseId, kind: received.kind, rest: deadline });
  expect(days).toEqual(explainDeadline(rules, deadline));
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
