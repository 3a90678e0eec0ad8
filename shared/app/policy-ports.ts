import type { AttachmentId } from '../domain/attachment/attachment.ts';
import type { Upload } from '../domain/attachment/upload.ts';
import type { Account } from '../domain/directory/account.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import type { Interpretation } from '../domain/policy/interpretation.ts';
import type { LibraryEntry, LibraryFacet } from '../domain/policy/library.ts';
import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import type { AudienceWarning } from '../domain/policy/audience-warning.ts';
import type { PolicyChange } from '../domain/policy/policy-change.ts';
import type {
  FiledContent,
  PolicyFile,
  PolicyHeader,
  PolicyInForce,
  PublishedVersion,
} from '../domain/policy/policy-header.ts';
import type { PolicyStanding } from '../domain/policy/policy-standing.ts';
import type { PolicyStep } from '../domain/policy/policy-step.ts';
import type { Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IdempotencyKey, Page, PageRequest } from './ports.ts';

/** Reads of policies; single ones consistently. */
export interface PolicyReader {
  header(policyId: PolicyId): Promise<PolicyHeader | undefined>;
  /** What the draft says; undefined when there is none. */
  draft(policyId: PolicyId): Promise<FiledContent | undefined>;
  version(policyId: PolicyId, version: PolicyVersion): Promise<PublishedVersion | undefined>;
  interpretation(policyId: PolicyId, version: PolicyVersion): Promise<Interpretation | undefined>;
  /** What was done to a policy, the first first. */
  changes(policyId: PolicyId, page: PageRequest): Promise<Page<PolicyChange>>;
  /** The policies of a unit, or of the hub: in one standing, or by standing; those that were begun last first. */
  policiesOf(
    unitId: UnitId,
    standing: PolicyStanding | undefined,
    page: PageRequest,
  ): Promise<Page<PolicyHeader>>;
  /** The policies in force with their latest version, by id, oldest first. */
  inForce(page: PageRequest): Promise<Page<PolicyInForce>>;
}

/** The public library. All of its lists may lag a little behind. */
export interface Library {
  /** What is in force, that first published last first: all, or what is listed under one of these facets. */
  list(facets: readonly LibraryFacet[] | undefined, page: PageRequest): Promise<Page<LibraryEntry>>;
  /** What has a window that closes on that day or later, that first to close first. */
  closingFrom(on: CivilDate, page: PageRequest): Promise<Page<LibraryEntry>>;
  /** What was published, amended, withdrawn or expired last. */
  recent(limit: number): Promise<readonly LibraryEntry[]>;
}

/** What was answered under an idempotency key, so that a repetition is answered the same. */
export interface PolicyRecord {
  readonly key: IdempotencyKey;
  /** SHA-256 of the request: path, If-Match and body. */
  readonly fingerprint: string;
  readonly answer: PolicyHeader;
  readonly warnings: readonly AudienceWarning[];
  readonly expiresAt: Instant;
}

interface PolicyRequest {
  readonly idempotency: IdempotencyKey;
  readonly accountId: AccountId;
  /** Undefined for one that is begun. */
  readonly policyId: PolicyId | undefined;
  /** Uploads of the account. */
  readonly uploadIds: readonly AttachmentId[];
}

/** A policy with its draft, where it has one. */
export interface StoredPolicy {
  readonly header: PolicyHeader;
  readonly draft: FiledContent | undefined;
}

/** What somebody who changes a policy needs to know, as of one strongly consistent BatchGetItem. */
interface PolicyReads {
  readonly record: PolicyRecord | undefined;
  readonly account: Account | undefined;
  readonly policy: StoredPolicy | undefined;
  readonly uploads: ReadonlyMap<AttachmentId, Upload>;
}

/** What one command writes, in one TransactWriteItems. */
export interface PolicyWrite {
  readonly previous: PolicyHeader | undefined;
  readonly step: PolicyStep;
  /** The files of the step's content. */
  readonly files: readonly PolicyFile[];
  /** Those of them that are uploads, each as it was read. */
  readonly uploads: readonly Upload[];
  /** What it had published before, where that leaves or changes the library. */
  readonly inForce: PublishedVersion | undefined;
  readonly change: PolicyChange;
  /** When the clock has something to do next. */
  readonly nextActionAt: Instant | undefined;
  /** Whose list has every policy. */
  readonly hub: UnitId;
  /** Absent where no person asked. */
  readonly record: PolicyRecord | undefined;
}

/** Changes of policies. */
export interface PolicyStore {
  /** One BatchGetItem; an idempotency record past `now` is left out, whatever TTL has deleted so far. */
  load(request: PolicyRequest, now: Instant): Promise<PolicyReads>;
  /** A policy with its draft, read consistently. */
  policy(policyId: PolicyId): Promise<StoredPolicy | undefined>;
  /**
   * All or nothing: `overtaken` when somebody else was first, `documentNumberTaken` when another policy is in force, expired or
   * approved under the number of this one.
   */
  save(write: PolicyWrite): Promise<Result<undefined, { readonly tag: 'overtaken' | 'documentNumberTaken' }>>;
  /** The policies with which the clock has something to do by `until`, earliest first. */
  due(until: Instant, page: PageRequest): Promise<Page<PolicyId>>;
}
