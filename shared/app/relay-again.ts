import { type Instant, plusMinutes } from '../domain/time/instant.ts';
import { type RelayDeps, relayHappenings } from './relay-happenings.ts';
import type { PendingRelays } from './timer-ports.ts';

/** Tells of what somebody should look at. */
export interface RelayTrouble {
  /** What cannot be read stays pending; the rest is relayed. */
  unreadable(key: string): void;
}

export interface RelayAgainDeps extends RelayDeps {
  readonly pending: PendingRelays;
  readonly trouble: RelayTrouble;
}

/** The stream relays within seconds; what is still pending after so long was missed. */
const missedAfterMinutes = 10;
const perRun = 100;

/**
 * Relays again what the stream's relay has not confirmed in ten minutes, so that what was written is sent, after any outage.
 * Gives how many were relayed; the rest comes with the next run.
 */
export async function relayAgain(deps: RelayAgainDeps, now: Instant): Promise<number> {
  const { happenings, unreadable } = await deps.pending.pendingSince(
    plusMinutes(now, -missedAfterMinutes),
    perRun,
  );
  for (const key of unreadable) deps.trouble.unreadable(key);
  const left = await relayHappenings(deps, happenings);
  return happenings.length - left.length;
}
