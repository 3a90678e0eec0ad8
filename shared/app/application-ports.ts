import type { Account } from '../domain/directory/account.ts';
import type { AccountId, EnterpriseId } from '../domain/directory/ids.ts';
import type { Application } from '../domain/policy/application.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IdempotencyKey, Page, PageRequest } from './ports.ts';

/** What was answered under an idempotency key, so that a repetition is answered the same. */
export interface ApplicationRecord {
  readonly key: IdempotencyKey;
  readonly fingerprint: string;
  readonly answer: Application;
  readonly expiresAt: Instant;
}

/** What enterprises say of programmes, for who reads it. */
export interface Applications {
  /** Those of an enterprise, the policies that were begun last first. */
  applicationsOf(enterpriseId: EnterpriseId, page: PageRequest): Promise<Page<Application>>;
  /** All of an enterprise under one policy, read consistently. */
  applicationsUnder(enterpriseId: EnterpriseId, policyId: PolicyId): Promise<readonly Application[]>;
}

/** The same for who writes it. */
export interface ApplicationStore {
  /** One BatchGetItem; a record past `now` is left out, whatever TTL has deleted so far. */
  load(
    request: { readonly idempotency: IdempotencyKey; readonly accountId: AccountId },
    now: Instant,
  ): Promise<{ readonly record: ApplicationRecord | undefined; readonly account: Account | undefined }>;
  /**
   * Puts it over what was said before, with what was answered; refused where the key has its answer already. An enterprise that is
   * to be reminded is from then on among those who hear of the policy, also where it was never pushed to it.
   */
  save(
    application: Application,
    record: ApplicationRecord,
  ): Promise<Result<undefined, { readonly tag: 'recordExists' }>>;
}
