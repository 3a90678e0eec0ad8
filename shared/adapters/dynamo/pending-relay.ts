import type { Attributes } from './stored-item.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** A few, so that the sweep asks few questions, and no shard takes all of the city's writes. */
const pendingShards = 4;

/** The partitions of the index of what the relay has not confirmed. */
export const pendingRelayShards: readonly string[] = Array.from({ length: pendingShards }, (_, shard) =>
  shardName(shard),
);

/** The attributes that say that something is still to be relayed; the relay removes them. */
export const pendingRelayAttributes = ['pendingRelay', 'pendingSince'] as const;

/** The attributes of what happened at `at` and is called `name`, `spread` deciding on the shard. */
export function pendingRelay(at: Instant, name: string, spread: number): Attributes {
  return { pendingRelay: shardName(spread % pendingShards), pendingSince: `${at}#${name}` };
}

/** ULIDs end at random, so what is called by them spreads evenly. */
export function spreadOf(ulid: string): number {
  return ulid.codePointAt(ulid.length - 1) ?? 0;
}

function shardName(shard: number): string {
  return `PENDING#${shard}`;
}
