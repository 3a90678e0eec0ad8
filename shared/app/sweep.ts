import { relayAgain, type RelayAgainDeps, type RelayTrouble } from './relay-again.ts';
import { type RecountDeps, recountCalendar } from './recount-calendar.ts';
import { sweepTimers, type Swept, type SweepTimersDeps } from './sweep-timers.ts';
import type { TimerTrouble } from './tick-or-park.ts';

/** Tells of what somebody should look at. */
export type SweepTrouble = TimerTrouble & RelayTrouble;

export interface SweepDeps extends SweepTimersDeps, RelayAgainDeps, RecountDeps {
  readonly timers: SweepTimersDeps['timers'] & RecountDeps['timers'];
  readonly trouble: SweepTrouble;
}

/**
 * What each minute brings: the clocks of cases first, since their instants are the law's; then what the stream has missed,
 * then what a changed calendar has left to do. Stops when its time is up; the next minute goes on, for nothing is remembered but what is in the table.
 */
export async function sweep(
  deps: SweepDeps,
  timeIsUp: () => boolean,
): Promise<Swept & { readonly relayed: number; readonly recounted: number }> {
  const now = deps.clock.now();
  const swept = await sweepTimers(deps, now, await deps.rules.rulesAt(now), timeIsUp);
  const relayed = timeIsUp() ? 0 : await relayAgain(deps, now);
  const recounted = await recountCalendar(deps, timeIsUp);
  return { ...swept, relayed, recounted: recounted.seen };
}
