import type { CaseId } from '../domain/case/case-id.ts';
import type { Commit } from '../domain/case/commit.ts';
import type { TextRef } from '../domain/case/text-ref.ts';
import type { DirectoryChange } from '../domain/directory/change.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { InboxItem, InboxItemId } from '../domain/message/inbox-item.ts';
import type { Mail, MailId } from '../domain/message/mail.ts';
import type { Happening } from '../domain/message/happening.ts';
import type { RelayQueue } from '../domain/message/relay-routes.ts';
import type { PolicyChange } from '../domain/policy/policy-change.ts';
import type { Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PolicyMessageId } from '../domain/mailing/policy-mail.ts';
import type { MailWords } from '../notices/mail-frame.ts';
import type { Page, PageRequest } from './ports.ts';

/** Which commit it is. */
export type CommitRef = Pick<Commit, 'caseId' | 'version'>;

/** Which commit or change of the directory it is. */
export type NewsRef = CommitRef | Pick<DirectoryChange, 'id' | 'on'>;

/** Which commit or change it is. */
export type HappeningRef = NewsRef | Pick<PolicyChange, 'policyId' | 'revision'>;

export interface RelayQueues {
  /** Hands what happened to a queue; gives what it did not take, however often it was asked. */
  send(queue: RelayQueue, happenings: readonly Happening[]): Promise<readonly Happening[]>;
}

export interface RelayStore {
  /** Takes note that every queue has it, so that nobody relays it again. */
  confirm(happening: HappeningRef): Promise<void>;
}

/** What one person gets of one event. */
export interface Delivery {
  /** Undefined for somebody who has no inbox. */
  readonly item: InboxItem | undefined;
  readonly mail: Mail | undefined;
}

export interface NoticeStore {
  /**
   * Writes what the news of a commit or change brings to everybody, each item and mail once and never over an earlier one. With
   * the last of it a marker goes in, by one transaction; what has its marker changes nothing.
   */
  deliver(happening: NewsRef, deliveries: readonly Delivery[]): Promise<void>;
  /** The mails of a commit or change that nobody has begun to send, read consistently. */
  pendingMails(happening: NewsRef): Promise<readonly MailId[]>;
}

export interface MailQueue {
  /** Hands the ids to the mailer; throws when the queue does not take them all, however often it was asked. */
  send(mailIds: readonly MailId[]): Promise<void>;
}

export interface MailStore {
  /** The mail as it is now, read consistently. */
  mail(mailId: MailId): Promise<Mail | undefined>;
  /** Keeps the mail's next revision; refused when somebody else changed it first. */
  replace(next: Mail): Promise<Result<undefined, { readonly tag: 'mailChanged' }>>;
  /** The mails that tell of a case, in the order of its events. */
  mailsOf(caseId: CaseId, page: PageRequest): Promise<Page<Mail>>;
}

export interface DigestStore {
  /** Keeps the mail of a digest, unless the person has one of that day. */
  keep(mail: Mail): Promise<void>;
  /** The digests of a day that nobody has begun to send, read consistently. */
  pendingDigests(on: CivilDate): Promise<readonly MailId[]>;
}

export interface CaseTexts {
  /** The texts by their id; one that was erased is not among them. */
  texts(caseId: CaseId, refs: readonly TextRef[]): Promise<ReadonlyMap<string, string>>;
}

/** Where one mail goes, and what it is called. */
export interface Envelope {
  readonly mailId: MailId | PolicyMessageId;
  readonly to: { readonly name: string; readonly address: string };
  /** Where one click ends mails like this one (RFC 8058); mails of cases have none. */
  readonly unsubscribeUrl?: string;
}

export interface MailComposer {
  /** The mail as bytes by RFC 5322, ready to be sent. */
  compose(envelope: Envelope, words: MailWords, sentAt: Instant): Promise<Uint8Array>;
}

/** Why the provider has not taken a mail: not now, never, or nobody knows whether it has. */
export type SendRefusal = {
  readonly tag: 'unavailable' | 'rejected' | 'noSuchMailbox' | 'unanswered';
  readonly reason: string;
};

export interface MailTransport {
  /** Hands a mail to the provider, in one attempt. */
  send(raw: Uint8Array, envelope: Envelope): Promise<Result<{ readonly providerId: string }, SendRefusal>>;
}

export interface Inbox {
  /** The person's news, latest first. */
  newsOf(accountId: AccountId, page: PageRequest): Promise<Page<InboxItem>>;
  /** Takes note of the first time it was read; gives the item, undefined when the person has none of that id. */
  markRead(accountId: AccountId, itemId: InboxItemId, at: Instant): Promise<InboxItem | undefined>;
}

/** What is counted as it happens, beside what the mails themselves say. */
export type MessageCount =
  | 'mailAccepted'
  | 'mailSuppressed'
  | 'mailRejected'
  | 'mailUnknown'
  | 'mailDeferred'
  | 'policyMailAccepted'
  | 'policyMailWithheld'
  | 'policyMailUnknown'
  | 'policyMailDeferred'
  /** Mails about policies are paused, and half-way to it; counted as long as it is so. */
  | 'policyMailsPaused'
  | 'policyMailsHalfway'
  /** Somebody lacks a policy that concerns them, or its mails do not add up. */
  | 'deliveryDifference'
  /** A year's notice (放假通知) that should have been loaded by now is not. */
  | 'noticeMissing';

export interface Counters {
  count(what: MessageCount): void;
}
