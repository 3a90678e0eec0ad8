import { setTimeout as wait } from 'node:timers/promises';
import type { DomainClock } from '../clock/domain-clock.ts';
import { parseMove } from '../clock/parse-move.ts';
import type { Scheduler } from '../schedules/scheduler.ts';
import type { Gate } from '../sources/gate.ts';

export type ClockMover = {
  readonly clock: DomainClock;
  readonly gate: Gate;
  readonly scheduler: Scheduler;
  /** What else passing time does. */
  readonly afterwards: () => Promise<void>;
};

/** A batch that fails over and over never comes to rest; the clock then moves all the same. */
const longestRestMs = 10_000;

/**
 * Moves the domain clock and fires what has become due. Batches come to rest before, or their messages would reappear
 * while they are being handled. Gives the new time, ISO in UTC.
 */
export async function moveClock(
  to: string,
  { clock, gate, scheduler, afterwards }: ClockMover,
): Promise<string> {
  const targetMs = parseMove(to, clock.now());
  const cancel = new AbortController();
  await Promise.race([
    gate.close(),
    wait(longestRestMs, undefined, { signal: cancel.signal }).catch(() => undefined),
  ]);
  cancel.abort();
  try {
    clock.moveTo(targetMs);
  } finally {
    gate.open();
  }
  const movedAt = new Date(clock.now()).toISOString();
  await scheduler.fireDue();
  await afterwards();
  return movedAt;
}
