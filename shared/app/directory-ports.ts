import type { Account } from '../domain/directory/account.ts';
import type { DirectoryChange } from '../domain/directory/change.ts';
import type { Claim, ClaimId } from '../domain/directory/claim.ts';
import type { Enterprise } from '../domain/directory/enterprise.ts';
import type { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import type { Invitation, InvitationId } from '../domain/directory/invitation.ts';
import type { Unit } from '../domain/directory/unit.ts';
import type { PushChoices } from '../domain/policy/push-choices.ts';
import type { PushSettings } from '../domain/policy/push-settings.ts';
import type { Subscription } from '../domain/policy/subscription.ts';
import type { KeptProfile } from '../domain/profile/kept-profile.ts';
import type { CreditCode } from '../domain/enterprise/credit-code.ts';
import type { Integrator, IntegratorId } from '../domain/integration/integrator.ts';
import type { AddressId } from '../domain/mailing/address-id.ts';
import type { KnownAddress } from '../domain/mailing/known-address.ts';
import type { Resumption } from '../domain/mailing/resumption.ts';
import type { SendingState } from '../domain/mailing/sending-rate.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IdempotencyKey, Page, PageRequest } from './ports.ts';

/** What was answered under an idempotency key, so that a repetition is answered the same. */
export interface DirectoryRecord {
  readonly key: IdempotencyKey;
  /** SHA-256 of the request: path, If-Match and body. */
  readonly fingerprint: string;
  /** As JSON; the operation that gave it can read it. */
  readonly answer: unknown;
  readonly expiresAt: Instant;
}

/** What a change needs to know besides who asks. */
export interface DirectoryNeeds {
  readonly accounts?: readonly AccountId[];
  readonly enterprises?: readonly EnterpriseId[];
  readonly claims?: readonly ClaimId[];
  readonly integrators?: readonly IntegratorId[];
  readonly addresses?: readonly AddressId[];
  /** How sending stands. */
  readonly sending?: true;
  /** The enterprises whose profiles are asked for. */
  readonly profiles?: readonly EnterpriseId[];
  readonly invitation?: { readonly enterpriseId: EnterpriseId; readonly invitationId: InvitationId };
  /** The people who write for the enterprise; read after the others, consistently. */
  readonly peopleOf?: EnterpriseId;
  readonly units?: readonly UnitId[];
  /** Everybody with a post in these units, deputies too; read after the units, consistently. */
  readonly staffOf?: readonly UnitId[];
  /** What the enterprise and its people have chosen to get; read after the others, consistently. */
  readonly choicesOf?: EnterpriseId;
  /** The enterprise that has the code, and whether a claim of that person on it is pending. */
  readonly code?: { readonly creditCode: CreditCode; readonly claimant: AccountId };
}

interface DirectoryRequest {
  readonly idempotency: IdempotencyKey;
  readonly accountId: AccountId;
  readonly needs: DirectoryNeeds;
}

/** What somebody who changes the directory needs to know, as of one strongly consistent BatchGetItem. */
export interface DirectoryReads {
  readonly record: DirectoryRecord | undefined;
  /** Who asks. */
  readonly account: Account | undefined;
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly integrators: ReadonlyMap<IntegratorId, Integrator>;
  readonly addresses: ReadonlyMap<AddressId, KnownAddress>;
  readonly sending: SendingState | undefined;
  readonly invitation: Invitation | undefined;
  readonly people: readonly Account[];
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly staff: ReadonlyMap<UnitId, readonly Account[]>;
  readonly choices: PushChoices;
  /** Of the code that was asked about; read after the others, by the id that the code leads to. */
  readonly holder: Enterprise | undefined;
  /** Of those that were asked for, and of the holder. */
  readonly profiles: ReadonlyMap<EnterpriseId, KeptProfile>;
  readonly pendingClaim: ClaimId | undefined;
}

interface Entry<Kind extends string, Value> {
  readonly kind: Kind;
  readonly previous: Value | undefined;
  readonly next: Value;
}

/** An entry of the directory as it was read, and as it is to be. */
export type DirectoryEntry =
  | Entry<'account', Account>
  | Entry<'enterprise', Enterprise>
  | Entry<'unit', Unit>
  | Entry<'claim', Claim>
  | Entry<'integrator', Integrator>
  | Entry<'address', KnownAddress>
  /** Mails go on from a pause, as long as it is still that one. */
  | { readonly kind: 'resumption'; readonly previous: SendingState; readonly next: Resumption }
  | Entry<'profile', KeptProfile>
  | Entry<'invitation', Invitation>
  | Entry<'pushSettings', PushSettings>
  /** One that is ended has no next. */
  | (Omit<Entry<'subscription', Subscription>, 'next'> & { readonly next: Subscription | undefined });

/** What one change writes, in one TransactWriteItems. */
export interface DirectoryWrite {
  /** Who does it, as read: what they may do must still be so. Undefined for somebody who has no account yet. */
  readonly by: Account | undefined;
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

/** Requests that are carried out in parts, each with a record of its own. */
export interface DirectoryRequests {
  /**
   * Keeps of which request a key is before its parts are written; gives the record in force by then: this one, unless another request
   * came first under the key.
   */
  begin(record: DirectoryRecord, now: Instant): Promise<DirectoryRecord>;
}

/** Claims on enterprises. */
export interface Claims {
  /** Read consistently. */
  claim(claimId: ClaimId): Promise<Claim | undefined>;
  /** Those that await the hub, the oldest first. */
  pendingClaims(page: PageRequest): Promise<Page<Claim>>;
}

/** Invitations to join the people of an enterprise. */
export interface Invitations {
  /** Read consistently. */
  invitation(enterpriseId: EnterpriseId, invitationId: InvitationId): Promise<Invitation | undefined>;
  /** Those of an enterprise, the latest first, read consistently. */
  invitationsOf(enterpriseId: EnterpriseId, page: PageRequest): Promise<Page<Invitation>>;
  /** Takes note of a token by its digest, before it is mailed; false when the invitation is over or has too many. */
  addToken(invitation: Pick<Invitation, 'id' | 'enterpriseId'>, digest: string): Promise<boolean>;
}

/** What was changed in the directory. */
export interface DirectoryChanges {
  /** The changes of a month (`YYYY-MM`), the latest first. */
  changesIn(month: string, page: PageRequest): Promise<Page<DirectoryChange>>;
}

/** Secrets that a mail carries to whoever is to prove that they have read it. */
export interface Tokens {
  /** A fresh one, of 256 random bits, for URLs. */
  fresh(): string;
  /** SHA-256, hexadecimal: all that is kept. */
  digest(token: string): string;
  /** Whether the token is one of these, compared in constant time. */
  isOneOf(token: string, digests: readonly string[]): boolean;
}
