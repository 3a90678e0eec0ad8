import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { MatchJob, WithdrawalJob } from '../domain/policy/match-job.ts';
import type { CandidateRange } from '../domain/policy/plan-candidates.ts';
import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import type { SubscriberPlace } from '../domain/policy/subscriber-places.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import type { Subscription } from '../domain/policy/subscription.ts';
import type { Profile } from '../domain/profile/profile.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Page, PageRequest } from './ports.ts';

/** The copies of profiles and subscriptions by which policies find enterprises, read consistently. */
export interface Audience {
  /** The first copies of a range, so many at most; `next` is the sort key of the last, while there are more. */
  candidates(range: CandidateRange, limit: number): Promise<Page<Profile>>;
  /** How many copies lie in these ranges, counted up to `most`. */
  countUpTo(ranges: readonly CandidateRange[], most: number): Promise<number>;
  /** A page of the subscriptions that are filed in a place. */
  subscribers(place: SubscriberPlace, page: PageRequest): Promise<Page<Subscription>>;
}

export interface Standings {
  standingOf(enterpriseId: EnterpriseId, consistency: 'consistent' | 'eventual'): Promise<Standing>;
}

/** Which publication it is. */
export interface VersionRef {
  readonly policyId: PolicyId;
  readonly version: PolicyVersion;
}

export interface MatchJobs {
  /** The job of a version, read consistently. */
  job(version: VersionRef): Promise<MatchJob | undefined>;
  /** Begins it, unless it has been begun; gives it as it is then. */
  begin(job: MatchJob): Promise<MatchJob>;
  /** Keeps the next step of it; false when somebody else was first. */
  keep(next: MatchJob): Promise<boolean>;
  withdrawal(version: VersionRef): Promise<WithdrawalJob | undefined>;
  beginWithdrawal(job: WithdrawalJob): Promise<WithdrawalJob>;
  keepWithdrawal(next: WithdrawalJob): Promise<boolean>;
}

/** Which enterprises a policy was pushed to, through all its versions. */
export interface ToldEnterprises {
  /** Takes note of them before they are told, so that none is forgotten who was. */
  add(version: VersionRef, step: number, enterpriseIds: readonly EnterpriseId[]): Promise<void>;
  addLater(policyId: PolicyId, enterpriseId: EnterpriseId): Promise<void>;
  /**
   * Those to whom versions before this one were pushed, a page of so many steps of publications; an enterprise may come several
   * times.
   */
  toldBefore(version: VersionRef, page: PageRequest): Promise<Page<EnterpriseId>>;
}

/** What the matcher may need several runs for. */
export interface MatchWork extends VersionRef {
  readonly kind: 'publication' | 'withdrawal' | 'expiry';
}

/** An enterprise that lacked policies in force when somebody looked. */
export interface Lacking {
  readonly enterpriseId: EnterpriseId;
  readonly since: Instant;
}

/** Asks the matcher for what no change asks it for. */
export interface MatchQueue {
  /** To go on with what it could not end in its time. */
  goOn(work: MatchWork): Promise<void>;
  /** To bring enterprises what they lack. */
  matchAnew(lacking: readonly Lacking[]): Promise<void>;
}
