import type { AccountId, EnterpriseId } from '../domain/directory/ids.ts';
import type { PlannedMail, PolicyMail, PolicyMailRef, Withheld } from '../domain/mailing/policy-mail.ts';
import type { Unsubscribing } from '../domain/mailing/unsubscribing.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import type { Subscription, SubscriptionId } from '../domain/policy/subscription.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Page, PageRequest } from './ports.ts';

/** Which version of a policy it is. */
export interface PolicyVersionRef {
  readonly policyId: PolicyId;
  readonly version: number;
}

/** Mails about policies, as those see them who decide who is told. */
export interface PolicyMails {
  /**
   * Writes mails that are to be sent, each once per version, occasion and person. One that is there already stays, except that it
   * is made sooner while nobody has begun to send it: of several frequencies the most immediate one wins (RULES 11).
   */
  plan(mails: readonly PlannedMail[]): Promise<void>;
  /**
   * Withholds the mails of a page of a version's mails that nobody has begun to send; gives where the next page starts. The notice
   * that the policy is withdrawn is not among them. Doing it again changes nothing.
   */
  stop(
    policy: PolicyVersionRef,
    why: Extract<Withheld, 'withdrawn' | 'expired'>,
    at: Instant,
    page: PageRequest,
  ): Promise<string | undefined>;
  /** Who got the news of a version by mail, or may have, by page. */
  toldOf(policy: PolicyVersionRef, page: PageRequest): Promise<Page<AccountId>>;
  /** All mails of a version, of every occasion, by page. */
  mailsOf(policy: PolicyVersionRef, page: PageRequest): Promise<Page<PolicyMail>>;
}

/** A person's digest that is due: all mails that were held for that moment. */
export interface DueDigest {
  readonly accountId: AccountId;
  readonly heldUntil: Instant;
}

/** Mails about policies, as the mailer sees them. What waits is read from an index, which may lag a little. */
export interface PolicyMailStore {
  /** The partitions of what waits; each person's mails lie in one. */
  readonly shards: readonly number[];
  /** Mails of a shard that are due and go by themselves, short windows first. */
  dueByThemselves(shard: number, now: Instant, page: PageRequest): Promise<Page<PolicyMailRef>>;
  /** The digests of a shard that are due, the longest held first. */
  dueDigests(shard: number, now: Instant, page: PageRequest): Promise<Page<DueDigest>>;
  /** The mails of a digest. */
  digest(due: DueDigest): Promise<readonly PolicyMailRef[]>;
  /** Mails of a shard that were claimed before `at` and have not come to an end since. */
  claimedBefore(shard: number, at: Instant, page: PageRequest): Promise<Page<PolicyMailRef>>;
  /** The mails as they are now, read consistently. */
  read(mails: readonly PolicyMailRef[]): Promise<readonly PolicyMail[]>;
  /**
   * Keeps the next revisions of these mails, all or none; refused when somebody changed one of them first. Mails that are claimed
   * for a message of several are found by it from then on.
   */
  replace(next: readonly PolicyMail[]): Promise<Result<undefined, { readonly tag: 'mailChanged' }>>;
}

/** The subscriptions of an enterprise, of all its people. */
export interface EnterpriseSubscriptions {
  subscriptionsOf(enterpriseId: EnterpriseId): Promise<readonly Subscription[]>;
  /** Ends the mails of a subscription, if it is that person's; one that is gone stays so. */
  endMails(enterpriseId: EnterpriseId, subscriptionId: SubscriptionId, accountId: AccountId): Promise<void>;
}

/** Signs what one click ends, so that nobody else can end it. */
export interface UnsubscribeTokens {
  /** Signs for one person's mail, with the key as it is now. */
  signer(): Promise<(unsubscribing: Unsubscribing) => string>;
  /** What a token says; undefined when nobody here has signed it. */
  read(token: string): Promise<Unsubscribing | undefined>;
}
