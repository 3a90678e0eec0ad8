import type { Account } from '../domain/directory/account.ts';
import type { DirectoryChange } from '../domain/directory/change.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IdempotencyKey } from './ports.ts';

/** What was answered under an idempotency key, so that a repetition is answered the same. */
export interface DirectoryRecord {
  readonly key: IdempotencyKey;
  /** SHA-256 of the request: path, If-Match and body. */
  readonly fingerprint: string;
  /** As JSON; the operation that gave it can read it. */
  readonly answer: unknown;
  readonly expiresAt: Instant;
}

interface DirectoryRequest {
  readonly idempotency: IdempotencyKey;
  readonly accountId: AccountId;
}

/** What somebody who changes the directory needs to know, as of one strongly consistent BatchGetItem. */
export interface DirectoryReads {
  readonly record: DirectoryRecord | undefined;
  /** Who asks. */
  readonly account: Account | undefined;
}

/** An entry of the directory as it was read, and as it is to be. */
export type DirectoryEntry = {
  readonly kind: 'account';
  readonly previous: Account | undefined;
  readonly next: Account;
};

/** What one change writes, in one TransactWriteItems. */
export interface DirectoryWrite {
  readonly entries: readonly DirectoryEntry[];
  readonly change: DirectoryChange;
  readonly record: DirectoryRecord;
}

/** Changes of the directory. */
export interface DirectoryStore {
  /** An idempotency record past `now` is left out, whatever TTL has deleted so far. */
  load(request: DirectoryRequest, now: Instant): Promise<DirectoryReads>;
  /**
   * The entries, as long as each still is as it was read, with the copies of accounts where memberships lead; the record of
   * the change; what was answered. All or nothing: `overtaken` when somebody else was first.
   */
  save(write: DirectoryWrite): Promise<Result<undefined, { readonly tag: 'overtaken' }>>;
}
