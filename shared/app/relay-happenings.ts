import type { Happening } from '../domain/message/happening.ts';
import { relayRoutes } from '../domain/message/relay-routes.ts';
import type { RelayQueues, RelayStore } from './message-ports.ts';

export interface RelayDeps {
  readonly queues: RelayQueues;
  readonly relay: RelayStore;
}

/**
 * Hands what happened to the queues that want it and confirms each that all of these have; so what was written is sent, at
 * least once. Gives what is still to be relayed.
 */
export async function relayHappenings(
  { queues, relay }: RelayDeps,
  happenings: readonly Happening[],
): Promise<readonly Happening[]> {
  const left = new Set<Happening>();
  for (const { queue, wants } of relayRoutes) {
    for (const happening of await queues.send(queue, happenings.filter(wants))) left.add(happening);
  }
  await Promise.all(
    happenings.filter((happening) => !left.has(happening)).map((happening) => relay.confirm(happening)),
  );
  return [...left];
}
