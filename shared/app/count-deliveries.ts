import { type DeliveryCount, differs, newCount, nextCountAt } from '../domain/policy/delivery-count.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import { type CountPageDeps, nextOfCount } from './count-delivery.ts';
import type { DeliveryCounts } from './delivery-ports.ts';
import { everyItem } from './every-item.ts';
import type { MatchJobs } from './matching-ports.ts';
import type { Counters } from './message-ports.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Clock } from './ports.ts';

export interface CountDeps extends CountPageDeps {
  readonly policies: Pick<PolicyReader, 'inForce'>;
  readonly jobs: Pick<MatchJobs, 'job'>;
  readonly counts: DeliveryCounts;
  readonly counters: Counters;
  readonly clock: Clock;
  /** The city's (IANA). */
  readonly timeZone: string;
}

/** What a run did. */
interface CountedDeliveries {
  /** Counts that came to their end. */
  readonly ended: number;
  /** Those of them that found a difference. */
  readonly different: number;
  readonly complete: boolean;
}

/**
 * Counts how far the policies in force were delivered, as far as it is time to: page by page, each kept, so that what `timeIsUp`
 * or a crash leaves is the next run's. A count that finds a difference is counted, and raises an alarm.
 */
export async function countDeliveries(deps: CountDeps, timeIsUp: () => boolean): Promise<CountedDeliveries> {
  const done = { ended: 0, different: 0 };
  for (const version of await everyItem((page) => deps.policies.inForce(page))) {
    let counted = await dueCount(deps, version, deps.clock.now());
    while (counted !== undefined && counted.phase !== 'done') {
      if (timeIsUp()) return { ...done, complete: false };
      const now = deps.clock.now();
      const next = await nextOfCount(deps, { version, on: civilDateOf(now, deps.timeZone), now }, counted);
      // What waits is looked at by a later run; where another run was first, it goes on.
      counted = next !== undefined && (await deps.counts.keep(next)) ? next : undefined;
      if (counted?.phase !== 'done') continue;
      done.ended += 1;
      if (counted.last === null || !differs(counted.last)) continue;
      done.different += 1;
      deps.counters.count('deliveryDifference');
    }
  }
  return { ...done, complete: true };
}

/** The count that goes on or begins now; undefined where there is nothing to count yet. */
async function dueCount(
  { counts, jobs }: CountDeps,
  version: PolicyInForce,
  now: Instant,
): Promise<DeliveryCount | undefined> {
  const before = await counts.count(version);
  if (before !== undefined && before.phase !== 'done') return before;
  const at = nextCountAt(version.publishedAt, await jobs.job(version), before?.last ?? null);
  if (at === undefined || now < at) return undefined;
  const begun = newCount(version, before, now);
  return (await counts.keep(begun)) ? begun : undefined;
}
