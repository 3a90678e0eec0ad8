import * as z from 'zod';
import { Commit } from '../../domain/case/commit.ts';
import { StoredEvent, upcast } from '../../domain/case/upcast.ts';
import { commitKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** A few, so that the sweep asks few questions, and no shard takes all of the city's writes. */
const pendingShards = 4;

/** The partitions of the index of commits that the relay has not confirmed. */
export const pendingRelayShards: readonly string[] = Array.from({ length: pendingShards }, (_, shard) =>
  shardName(shard),
);

/** The attributes, outside the hash, that say a commit is still to be relayed; the relay removes them. */
export const pendingRelayAttributes = ['pendingRelay', 'pendingSince'] as const;

/** The commit as it is written, still to be relayed. */
export function commitItem(commit: Commit): StoredItem {
  const { caseId, version, at } = commit;
  return {
    ...commitKey.keyOf({ caseId, version }),
    entity: 'commit',
    ...commit,
    pendingRelay: shardOf(commit),
    pendingSince: `${at}#${caseId}.${version}`,
  };
}

const Sealed = z.looseObject({
  version: z.int(),
  previousHash: z.string(),
  hash: z.string(),
  events: z.array(StoredEvent),
});

/** The commit of an item as it was hashed, its events in the version of their time. Throws BadItem. */
export function readSealedCommit(item: Attributes): z.infer<typeof Sealed> {
  return readItem('commit', Sealed, item);
}

/** The commit of an item or of a stream record's new image, its events in today's version. Throws BadItem. */
export function readCommit(item: Attributes): Commit {
  const { events } = readSealedCommit(item);
  return readItem('commit', Commit, { ...item, events: events.map((event) => upcast(event)) });
}

/** Case ids end at random, so the commits of many cases spread evenly, the first ones of each too. */
function shardOf({ caseId, version }: Commit): string {
  const spread = (caseId.codePointAt(caseId.length - 1) ?? 0) + version;
  return shardName(spread % pendingShards);
}

function shardName(shard: number): string {
  return `PENDING#${shard}`;
}
