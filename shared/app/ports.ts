import type { AttachedFile, AttachmentId } from '../domain/attachment/attachment.ts';
import type { Upload } from '../domain/attachment/upload.ts';
import type { CaseCard } from '../domain/case/case-card.ts';
import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseId, CaseNumber } from '../domain/case/case-id.ts';
import type { Commit } from '../domain/case/commit.ts';
import type { LetterCount } from '../domain/case/letter-limits.ts';
import type { Account, CityRole } from '../domain/directory/account.ts';
import type { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import type { Enterprise } from '../domain/directory/enterprise.ts';
import type { Unit } from '../domain/directory/unit.ts';
import type { CreditCode } from '../domain/enterprise/credit-code.ts';
import type { Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Thrown by every store when the storage is out of reach or asks to wait, after all retries; clients may come back. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy';

  constructor(cause: unknown) {
    super('the storage does not answer in time', { cause });
  }
}

/** The present instant, for everything that no HTTP request dates. */
export interface Clock {
  now(): Instant;
}

/** New identities. */
export interface Ids {
  /** A monotonic ULID. */
  ulid(at: Instant): string;
  /** A random case number for a letter received on that day; uniqueness is the store's condition. */
  caseNumber(receivedOn: CivilDate): CaseNumber;
}

/** The hash chain and the sealing of texts. */
export interface Seals {
  /** A fresh random salt, hexadecimal. */
  salt(): string;
  /** SHA-256(salt ‖ text), hexadecimal. */
  digest(salt: string, text: string): string;
  /** SHA-256 of the RFC 8785 canonical JSON of a value, hexadecimal. */
  hash(value: object): string;
}

/** A free text as it is stored, apart from the events that refer to it. */
export interface StoredText {
  readonly id: string;
  readonly caseId: CaseId;
  readonly salt: string;
  readonly text: string;
  /** The file that the text is the name of. */
  readonly names?: AttachedFile;
}

/** A file of a case with its name. */
export interface NamedFile extends AttachedFile {
  readonly name: string;
}

/** Where an idempotency record lives: one person, one route, one key. */
export interface IdempotencyKey {
  readonly accountId: AccountId;
  readonly route: string;
  readonly key: string;
}

/** What a command answered under an idempotency key, so that a repetition is answered the same. */
export interface IdempotencyRecord {
  readonly key: IdempotencyKey;
  /** SHA-256 of the request: path, If-Match and body. */
  readonly fingerprint: string;
  readonly card: CaseCard;
  readonly acts: number;
  readonly expiresAt: Instant;
}

export interface AttemptRequest {
  readonly idempotency: IdempotencyKey;
  readonly accountId: AccountId;
  readonly caseId: CaseId | undefined;
  readonly unitIds: readonly UnitId[];
  readonly memberId: AccountId | undefined;
  /** Uploads of the account. */
  readonly uploadIds?: readonly AttachmentId[];
}

/** Everything a command attempt needs to know, as of one strongly consistent BatchGetItem. */
export interface AttemptReads {
  readonly record: IdempotencyRecord | undefined;
  readonly account: Account | undefined;
  readonly caseFile: CaseFile | undefined;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly member: Account | undefined;
  readonly uploads: ReadonlyMap<AttachmentId, Upload>;
}

/** What one command writes, in one TransactWriteItems. */
export interface CaseWrite {
  readonly previous: CaseFile | undefined;
  readonly next: CaseFile;
  readonly commit: Commit;
  readonly texts: readonly StoredText[];
  /** What a new letter counts towards; none where nothing limits it. */
  readonly counted: readonly LetterCount[];
  /** The uploads that become files of the case, each as it was read. */
  readonly uploads?: readonly Upload[];
  /** Absent where no person asked. */
  readonly record: IdempotencyRecord | undefined;
  /** When the sweep is to look at the case again; absent once nothing more falls due. */
  readonly nextActionAt: Instant | undefined;
}

/** Another writer was first; `numberTaken` asks for another case number. */
export type SaveRefusal =
  | { readonly tag: 'caseChanged' | 'recordExists' | 'numberTaken' }
  /** No room for another letter before the end of the window. */
  | { readonly tag: 'tooManyLetters'; readonly until: Instant };

export interface CaseStore {
  /** One BatchGetItem; an idempotency record past `now` is left out, whatever TTL has deleted so far. */
  load(request: AttemptRequest, now: Instant): Promise<AttemptReads>;
  /** One TransactWriteItems: header at its version with its timer, commit, texts, counts, idempotency record; all or nothing. */
  save(write: CaseWrite): Promise<Result<undefined, SaveRefusal>>;
}

/** A page asked for: `after` is the sort position where the last page ended. */
export interface PageRequest {
  readonly limit: number;
  readonly after: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page starts; undefined on the last. */
  readonly next: string | undefined;
}

/** Reads of cases; lists come from indexes and may lag a little behind. */
export interface CaseReader {
  /** The header, all texts and all files of a case: one query. */
  caseWithTexts(caseId: CaseId): Promise<
    | {
        readonly caseFile: CaseFile;
        readonly texts: ReadonlyMap<string, string>;
        readonly files: readonly NamedFile[];
      }
    | undefined
  >;
  /** The commits of a case, oldest first. */
  commits(caseId: CaseId, page: PageRequest): Promise<Page<Commit>>;
  /** Open cases that a unit holds, earliest due day first. */
  heldBy(unitId: UnitId, page: PageRequest): Promise<Page<CaseCard>>;
  /** Open cases held in the subtree of a unit directly below the hub, earliest due day first. */
  heldBelow(unitId: UnitId, page: PageRequest): Promise<Page<CaseCard>>;
  /** Of the cases that a unit holds those due before that day: what is late, at the first day that has not ended. */
  dueBy(unitId: UnitId, dueBefore: CivilDate, page: PageRequest): Promise<Page<CaseCard>>;
  /** The same of the cases held in the subtree of a unit directly below the hub. */
  dueBelow(unitId: UnitId, dueBefore: CivilDate, page: PageRequest): Promise<Page<CaseCard>>;
  /** Open cases of the hub's city that are marked late, earliest due day first. */
  lateIn(hub: UnitId, page: PageRequest): Promise<Page<CaseCard>>;
  /** Cases that a unit has been offered and has not accepted, earliest limit first. */
  offeredTo(unitId: UnitId, page: PageRequest): Promise<Page<CaseCard>>;
  /** All cases that an office has entered for enterprises, latest first. */
  enteredBy(unitId: UnitId, page: PageRequest): Promise<Page<CaseCard>>;
  /** All cases of an enterprise, latest first. */
  writtenBy(enterpriseId: EnterpriseId, page: PageRequest): Promise<Page<CaseCard>>;
}

/** Reads of the directory. */
export interface Directory {
  account(accountId: AccountId): Promise<Account | undefined>;
  unit(unitId: UnitId): Promise<Unit | undefined>;
  /** The units directly below one, by id. */
  unitsBelow(unitId: UnitId, page: PageRequest): Promise<Page<Unit>>;
  /** The people of a unit, with their roles in it. */
  staffOf(unitId: UnitId): Promise<readonly Account[]>;
  /** The people who hold a role that concerns the whole city, in whatever unit. */
  holdersOf(role: CityRole): Promise<readonly Account[]>;
  /** Whose the credit code is. */
  enterpriseOfCode(creditCode: CreditCode): Promise<EnterpriseId | undefined>;
  enterprise(enterpriseId: EnterpriseId): Promise<Enterprise | undefined>;
  /** The people who write letters for an enterprise. */
  peopleOf(enterpriseId: EnterpriseId): Promise<readonly Account[]>;
}
