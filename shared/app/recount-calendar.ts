import type { RecountJob } from '../domain/calendar/adoption.ts';
import { type Instant, isBefore } from '../domain/time/instant.ts';
import type { RecountStore, RulesSource } from './calendar-ports.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { Clock } from './ports.ts';
import { tickOrPark, type TickOrParkDeps } from './tick-or-park.ts';
import type { TimerStore } from './timer-ports.ts';

export interface RecountDeps extends TickOrParkDeps {
  readonly recounts: RecountStore;
  readonly timers: TickOrParkDeps['timers'] & Pick<TimerStore, 'shards' | 'all' | 'readAhead'>;
  readonly rules: RulesSource;
  readonly clock: Clock;
}

/** What a run did for the notice that was adopted last. */
export interface Recounted {
  readonly seen: number;
  readonly moved: number;
}

/** How many cases are looked at before the place is kept. */
const usualPageSize = 100;
const atOnce = 16;

/**
 * Looks at every open case again after a notice was adopted: a tick moves those whose counting it touches, once each. Page
 * after page over all timers, from the latest, for a holiday puts timers off, and so they lie behind; the place is kept with
 * each page, so that a run that ends anywhere, by time or by a crash, leaves the next one at most a page to repeat, of which
 * nothing is done twice. Another run, or a later notice, that comes first is found by that, and followed. Before the job's
 * time, and without one, nothing is done.
 */
export async function recountCalendar(
  deps: RecountDeps,
  timeIsUp: () => boolean,
  pageSize = usualPageSize,
): Promise<Recounted> {
  const done = { seen: 0, moved: 0 };
  while (!timeIsUp()) {
    const job = await deps.recounts.job();
    const now = deps.clock.now();
    if (job === undefined || job.endedAt !== null || isBefore(now, job.notBefore)) break;
    const page = await recountPage(deps, job, now, pageSize);
    if (page === undefined) break;
    const kept = await deps.recounts.keep(job, page.next);
    done.seen += page.seen;
    done.moved += page.moved;
    if (kept.ok && page.next.endedAt !== null) break;
  }
  return done;
}

/** One page, and the job as it stands after it; undefined where a case could not be reached, so that all are to come again. */
async function recountPage(
  { timers, rules: source, ...deps }: RecountDeps,
  job: RecountJob,
  now: Instant,
  limit: number,
): Promise<(Recounted & { readonly next: RecountJob }) | undefined> {
  const rules = await source.rulesAt(now);
  const shard = timers.shards[job.shard];
  if (shard === undefined) return { seen: 0, moved: 0, next: { ...job, step: job.step + 1, endedAt: now } };
  const page = await timers.all(shard, { limit, after: job.after ?? undefined });
  const counts = { moved: 0, fired: 0, idle: 0, parked: 0, postponed: 0 };
  const timedCase = await timers.readAhead(page.items);
  await inParallel(atOnce, page.items, async (caseId) => {
    counts[await tickOrPark({ ...deps, timers: { ...timers, timedCase } }, caseId, now, rules)] += 1;
  });
  if (counts.postponed > 0) return undefined;
  const seen = page.items.length;
  return { seen, moved: counts.moved, next: placeAfter(job, page.next, { seen, moved: counts.moved }) };
}

/** Behind the page or, where it was the last one of its shard, at the beginning of the next. */
function placeAfter(job: RecountJob, after: string | undefined, { seen, moved }: Recounted): RecountJob {
  return {
    ...job,
    step: job.step + 1,
    ...(after === undefined ? { shard: job.shard + 1, after: null } : { after }),
    counts: { seen: job.counts.seen + seen, moved: job.counts.moved + moved },
  };
}
