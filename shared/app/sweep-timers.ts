import type { CaseId } from '../domain/case/case-id.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import type { Instant } from '../domain/time/instant.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { Page } from './ports.ts';
import { tickOrPark, type TickOrParkDeps } from './tick-or-park.ts';
import type { TimerStore } from './timer-ports.ts';

export interface SweepTimersDeps extends TickOrParkDeps {
  readonly timers: TickOrParkDeps['timers'] & Pick<TimerStore, 'shards' | 'due'>;
}

/** What a run did. */
export interface Swept {
  readonly fired: number;
  readonly idle: number;
  readonly parked: number;
  /** Cases that could not be reached for the moment; they are still due. */
  readonly postponed: number;
  /** Everything that was due has been looked at. */
  readonly complete: boolean;
}

const pageSize = 100;
const atOnce = 8;

/**
 * Ticks every case whose timer is due at `now`, from the start of the index: what is ticked leaves it, so there is no
 * watermark that could be lost, and the cost follows what is due. A case that cannot be ticked is parked, and the others go on.
 * What `timeIsUp` leaves is the next run's.
 */
export async function sweepTimers(
  deps: SweepTimersDeps,
  now: Instant,
  rules: Rules,
  timeIsUp: () => boolean,
): Promise<Swept> {
  const counts = { fired: 0, idle: 0, parked: 0, postponed: 0 };
  for (const shard of deps.timers.shards) {
    let after: string | undefined;
    do {
      if (timeIsUp()) return { ...counts, complete: false };
      const page: Page<CaseId> = await deps.timers.due(shard, now, { limit: pageSize, after });
      await inParallel(atOnce, page.items, async (caseId) => {
        const ticked = await tickOrPark(deps, caseId, now, rules);
        counts[ticked === 'moved' ? 'fired' : ticked] += 1;
      });
      after = page.next;
    } while (after !== undefined);
  }
  return { ...counts, complete: true };
}
