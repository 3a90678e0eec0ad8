import type { Account } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import type { TestMail } from '../domain/mailing/test-mail.ts';
import type { PolicyHeader } from '../domain/policy/policy-header.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PolicyVersionRef } from './policy-mail-ports.ts';
import type { IdempotencyKey } from './ports.ts';

/** What was answered under an idempotency key, so that a repetition is answered the same. */
export interface TestMailRecord {
  readonly key: IdempotencyKey;
  readonly fingerprint: string;
  readonly answer: TestMail;
  readonly expiresAt: Instant;
}

/** Test mails, as those ask for them who make policies. */
export interface TestMails {
  /** One BatchGetItem; a record past `now` is left out, whatever TTL has deleted so far. */
  load(
    request: {
      readonly idempotency: IdempotencyKey;
      readonly accountId: AccountId;
      readonly policyId: PolicyId;
    },
    now: Instant,
  ): Promise<{
    readonly record: TestMailRecord | undefined;
    readonly account: Account | undefined;
    readonly header: PolicyHeader | undefined;
  }>;
  /** How many were asked for of a version since then, counted up to `most`. */
  askedSince(version: PolicyVersionRef, since: Instant, most: number): Promise<number>;
  /** Plans it, with what was answered; refused where the key has its answer already. */
  plan(
    mail: PlannedMail,
    record: TestMailRecord,
  ): Promise<Result<undefined, { readonly tag: 'recordExists' }>>;
}
