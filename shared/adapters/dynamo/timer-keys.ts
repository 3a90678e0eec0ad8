import type { CaseId } from '../../domain/case/case-id.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** A few, so that the sweep asks few questions, and no shard takes all of the city's writes. */
const shardCount = 4;

/** The partitions of the index of timers. */
export const timerShards: readonly string[] = Array.from({ length: shardCount }, (_, shard) => nameOf(shard));

/** The partition of the same index where parked cases lie. */
export const parkedShard = 'PARKED';

/** The index keys of a case whose clocks demand something from `nextActionAt` on. */
export function timerKeys(
  caseId: CaseId,
  nextActionAt: Instant,
): { readonly timerShard: string; readonly nextActionKey: string } {
  return { timerShard: timerShardOf(caseId), nextActionKey: `${nextActionAt}#${caseId}` };
}

/** Case ids end at random, so cases spread evenly. */
export function timerShardOf(caseId: CaseId): string {
  return nameOf((caseId.codePointAt(caseId.length - 1) ?? 0) % shardCount);
}

function nameOf(shard: number): string {
  return `TIMER#${shard}`;
}
