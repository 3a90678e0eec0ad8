import * as z from 'zod';
import type { AccountId } from '../directory/ids.ts';
import type { PolicyHeader } from '../policy/policy-header.ts';
import { PolicyId, PolicyVersion } from '../policy/policy.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { instant, Instant, plusHours } from '../time/instant.ts';
import type { PlannedMail } from './policy-mail.ts';

/** So many test mails of a policy are sent within an hour of the clock, whoever asks for them. */
export const testMailsPerHour = 10;

const millisPerHour = 3_600_000;

/** The hour of the clock in which `now` lies; the next one begins with nothing counted. */
export function testMailHour(now: Instant): { readonly startsAt: Instant; readonly endsAt: Instant } {
  const startsAt = instant(Math.floor(Date.parse(now) / millisPerHour) * millisPerHour);
  return { startsAt, endsAt: plusHours(startsAt, 1) };
}

/** What somebody who asked for a test mail is answered. */
export const TestMail = z
  .strictObject({
    policyId: PolicyId,
    /** The version that it shows; null: the draft. */
    version: PolicyVersion.nullable(),
    /** When it was asked for; it goes within minutes, in the hours of mails. */
    at: Instant,
  })
  .readonly();
export type TestMail = z.infer<typeof TestMail>;

/** A mail of what the policy says by then, to nobody but the person who asks. */
export function testMailOf(
  { id, version, draft }: Pick<PolicyHeader, 'id' | 'version' | 'draft'>,
  accountId: AccountId,
  asked: { readonly id: string; readonly at: Instant; readonly on: CivilDate },
): { readonly mail: PlannedMail; readonly answer: TestMail } {
  return {
    mail: {
      policyId: id,
      version: version ?? 1,
      accountId,
      occasion: { kind: 'test', id: asked.id },
      frequency: 'atOnce',
      heldUntil: asked.at,
      // Somebody sits there and waits: it goes before what has longer.
      closesOn: asked.on,
    },
    answer: { policyId: id, version: draft === null ? version : null, at: asked.at },
  };
}
