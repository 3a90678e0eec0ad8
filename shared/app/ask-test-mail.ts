import type { UnitId } from '../domain/directory/ids.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { type TestMail, testMailHour, testMailOf, testMailsPerHour } from '../domain/mailing/test-mail.ts';
import { relationsTo, seesDrafts } from '../domain/policy/policy-actor.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, plusHours } from '../domain/time/instant.ts';
import type { Attempt } from './attempt.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';
import type { Ids } from './ports.ts';
import type { TestMails } from './test-mail-ports.ts';

/** What asking for test mails needs. */
export interface TestMailDeps {
  readonly testMails: TestMails;
  readonly ids: Pick<Ids, 'ulid'>;
  readonly policyRules: { readonly hub: UnitId; readonly timeZone: string };
}

type TestMailRefusal =
  | { readonly tag: 'notFound' | 'forbidden' | 'keyReused' | 'busy' }
  | { readonly tag: 'tooManyTestMails'; readonly retryAfterSeconds: number };

/**
 * An editor or approver of a policy asks for the mail of what it says by now, its draft where there is one, to nobody but themselves.
 * Once, however often the request is repeated; two requests at the same moment may pass the limit by one.
 */
export async function askTestMail(
  { testMails, ids, policyRules: { hub, timeZone } }: TestMailDeps,
  attempt: Attempt,
  policyId: PolicyId,
): Promise<Result<TestMail, TestMailRefusal>> {
  const { now, accountId, idempotency } = attempt;
  const key = idempotencyKeyOf(attempt);
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const { record, account, header } = await testMails.load({ idempotency: key, accountId, policyId }, now);
    const principal = account && presentAt(account, now);
    if (principal === undefined || header === undefined || !seesDrafts(principal, header.units, hub)) {
      return refused({ tag: 'notFound' });
    }
    if (relationsTo(principal, header.units, hub).length === 0) return refused({ tag: 'forbidden' });
    if (record !== undefined) {
      return record.fingerprint === idempotency.fingerprint
        ? accepted(record.answer)
        : refused({ tag: 'keyReused' });
    }
    // A discarded draft leaves nothing to show.
    if (header.draft === null && header.version === null) return refused({ tag: 'notFound' });
    const asked = { id: ids.ulid(now), at: now, on: civilDateOf(now, timeZone) };
    const { mail, answer } = testMailOf(header, accountId, asked);
    const { startsAt, endsAt } = testMailHour(now);
    if ((await testMails.askedSince(mail, startsAt, testMailsPerHour)) >= testMailsPerHour) {
      const retryAfterSeconds = Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000);
      return refused({ tag: 'tooManyTestMails', retryAfterSeconds });
    }
    const { fingerprint } = idempotency;
    const expiresAt = plusHours(now, idempotencyHours);
    const planned = await testMails.plan(mail, { key, fingerprint, answer, expiresAt });
    if (planned.ok) return accepted(answer);
  }
  return refused({ tag: 'busy' });
}
