import type { RulesSource } from './calendar-ports.ts';
import type { Clock } from './ports.ts';
import { relayAgain, type RelayAgainDeps, type RelayTrouble } from './relay-again.ts';
import { sweepTimers, type Swept, type SweepTimersDeps, type TimerTrouble } from './sweep-timers.ts';

/** Tells of what somebody should look at. */
export type SweepTrouble = TimerTrouble & RelayTrouble;

export interface SweepDeps extends SweepTimersDeps, RelayAgainDeps {
  readonly rules: RulesSource;
  readonly clock: Clock;
  readonly trouble: SweepTrouble;
}

/**
 * What each minute brings: the clocks of cases first, since their instants are the law's; then what the stream has missed.
 * Stops when its time is up; the next minute goes on, for nothing is remembered but what is in the table.
 */
export async function sweep(
  deps: SweepDeps,
  timeIsUp: () => boolean,
): Promise<Swept & { readonly relayed: number }> {
  const now = deps.clock.now();
  const swept = await sweepTimers(deps, now, await deps.rules.rulesAt(now), timeIsUp);
  const relayed = timeIsUp() ? 0 : await relayAgain(deps, now);
  return { ...swept, relayed };
}
