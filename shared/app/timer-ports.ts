import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import type { Happening } from '../domain/message/happening.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Page, PageRequest } from './ports.ts';

/** A case with the timer that is written beside its header. */
export interface TimedCase {
  readonly caseFile: CaseFile;
  /** Absent when none is set, or the case is parked. */
  readonly nextActionAt: Instant | undefined;
}

/** What the clocks of cases demand, in the order in which it falls due. The lists come from an index and may lag behind. */
export interface TimerStore {
  /** The shards that timers are spread on; each is a list of its own. */
  readonly shards: readonly string[];
  /** The cases of a shard whose timer is at or before `until`, earliest first. */
  due(shard: string, until: Instant, page: PageRequest): Promise<Page<CaseId>>;
  /** All cases of a shard that have a timer, the latest first, so that one that is put off meanwhile is not met again. */
  all(shard: string, page: PageRequest): Promise<Page<CaseId>>;
  /** The case as it stands, read consistently; undefined when there is none. */
  timedCase(caseId: CaseId): Promise<TimedCase | undefined>;
  /**
   * Reads at most 100 cases in one go, consistently. What it gives answers for each of them once from that, and then by
   * reading again, as it does for any other case.
   */
  readAhead(caseIds: readonly CaseId[]): Promise<(caseId: CaseId) => Promise<TimedCase | undefined>>;
  /** Sets the timer of a case of which nothing else changed; does nothing when somebody else has changed the case. */
  rearm(caseFile: CaseFile, nextActionAt: Instant | undefined): Promise<void>;
  /** Takes a case that cannot be ticked out of the timers, so that it holds up none behind it. */
  park(caseId: CaseId, at: Instant): Promise<void>;
  /** The cases that are parked, earliest first. */
  parked(page: PageRequest): Promise<Page<CaseId>>;
  /** Puts a parked case back among the timers, due at `at`; false when it is not parked. */
  unpark(caseId: CaseId, at: Instant): Promise<boolean>;
}

/** What no relay has confirmed. */
export interface PendingRelays {
  /** At most `limit` that were written before `before`, the oldest of each shard first; `unreadable` are keys of bad items. */
  pendingSince(
    before: Instant,
    limit: number,
  ): Promise<{ readonly happenings: readonly Happening[]; readonly unreadable: readonly string[] }>;
}
