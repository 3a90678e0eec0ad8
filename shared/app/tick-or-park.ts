import type { CaseId } from '../domain/case/case-id.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import type { Instant } from '../domain/time/instant.ts';
import { StorageBusy } from './ports.ts';
import { tickCase, type TickDeps, type Ticking } from './tick-case.ts';
import type { TimerStore } from './timer-ports.ts';

/** Tells of what somebody should look at. */
export interface TimerTrouble {
  /** A case that could not be ticked is set aside. */
  parked(caseId: CaseId, error: unknown): void;
}

export interface TickOrParkDeps extends TickDeps {
  readonly timers: Pick<TimerStore, 'timedCase' | 'rearm' | 'park'>;
  readonly trouble: TimerTrouble;
}

/** `parked`: it cannot be ticked and is set aside; `postponed`: it could not be reached for the moment. */
type Ticked = Ticking | 'parked' | 'postponed';

/** Ticks one case of many, so that whatever is wrong with it holds up none of the others. */
export async function tickOrPark(
  deps: TickOrParkDeps,
  caseId: CaseId,
  now: Instant,
  rules: Rules,
): Promise<Ticked> {
  try {
    return await tickCase(deps, caseId, now, rules);
  } catch (error) {
    if (error instanceof StorageBusy) return 'postponed';
    deps.trouble.parked(caseId, error);
    await deps.timers.park(caseId, now);
    return 'parked';
  }
}
