import type { AdoptedNotice, Adoption, CalendarHead, RecountJob } from '../domain/calendar/adoption.ts';
import type { NoticeProposal } from '../domain/calendar/notice-proposal.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import type { Account } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IdempotencyKey } from './ports.ts';

/** The rules of time, whose calendar changes while the functions run. */
export interface RulesSource {
  /** The rules by which a request of `now` counts. */
  rulesAt(now: Instant): Promise<Rules>;
}

/** What was answered under an idempotency key, so that a repetition is answered the same. */
export interface CalendarRecord {
  readonly key: IdempotencyKey;
  /** SHA-256 of the request: path, If-Match and body. */
  readonly fingerprint: string;
  readonly proposal: NoticeProposal;
  readonly expiresAt: Instant;
}

interface CalendarRequest {
  readonly idempotency: IdempotencyKey;
  readonly accountId: AccountId;
  readonly year: number;
}

/** What somebody who changes the calendar needs to know, as of one strongly consistent BatchGetItem. */
export interface CalendarReads {
  readonly record: CalendarRecord | undefined;
  readonly account: Account | undefined;
  readonly proposal: NoticeProposal | undefined;
  readonly head: CalendarHead;
}

/** What one act on a proposal writes, in one TransactWriteItems. */
export interface CalendarWrite {
  readonly previous: NoticeProposal | undefined;
  readonly next: NoticeProposal;
  /** What an approval brings about, on a calendar that stood at `from`. */
  readonly adoption: (Adoption & { readonly from: CalendarHead }) | undefined;
  readonly record: CalendarRecord;
}

/** Somebody else was first. */
type CalendarSaveRefusal = { readonly tag: 'calendarChanged' | 'recordExists' };

/** The notices that administrators propose and adopt; those that come with the system are not in it. */
export interface CalendarStore {
  /** How often the calendar has changed; read consistently. */
  head(): Promise<CalendarHead>;
  /** Every notice ever adopted, read consistently. */
  adopted(): Promise<readonly AdoptedNotice[]>;
  proposal(year: number): Promise<NoticeProposal | undefined>;
  /** The latest proposal of each year, by year. */
  proposals(): Promise<readonly NoticeProposal[]>;
  /** One BatchGetItem; an idempotency record past `now` is left out, whatever TTL has deleted so far. */
  load(request: CalendarRequest, now: Instant): Promise<CalendarReads>;
  /** One TransactWriteItems: proposal, idempotency record; with an adoption notice, head and job too; all or nothing. */
  save(write: CalendarWrite): Promise<Result<undefined, CalendarSaveRefusal>>;
}

/** How far the work has come that the latest notice brought. */
export interface RecountStore {
  /** The job of the notice adopted last, read consistently; undefined while none ever was. */
  job(): Promise<RecountJob | undefined>;
  /** Keeps a job's next step; refused when another run came first, or a later notice began anew. */
  keep(previous: RecountJob, next: RecountJob): Promise<Result<undefined, { readonly tag: 'jobChanged' }>>;
}
