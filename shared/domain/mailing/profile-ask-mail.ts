import type { AccountId } from '../directory/ids.ts';
import { PolicyId } from '../policy/policy.ts';
import { type CivilDate, plusDays } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { PlannedMail } from './policy-mail.ts';

/** The policy of mails that are about none; no policy is given it. */
const noPolicy = PolicyId.parse('0'.repeat(26));

const firstWeek = Date.parse('2020-01-06');
const millisPerWeek = 7 * 24 * 3_600_000;

/**
 * The mail that asks a person to complete profiles. It is filed as if each week were a version of a policy that nobody has: so it waits,
 * takes turns and is counted as mails about policies are, and there is one for each week and person.
 */
export function profileAskMail(accountId: AccountId, on: CivilDate, heldUntil: Instant): PlannedMail {
  return {
    policyId: noPolicy,
    version: Math.floor((Date.parse(on) - firstWeek) / millisPerWeek) + 1,
    accountId,
    occasion: { kind: 'profile', on },
    frequency: 'atOnce',
    heldUntil,
    closesOn: null,
  };
}

/** Whether the asking of the next week has taken the place of that of this day: of those that a pause kept waiting the last one goes. */
export function isAskOver(askedOn: CivilDate, today: CivilDate): boolean {
  return plusDays(askedOn, 7) <= today;
}
