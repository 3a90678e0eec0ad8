import * as z from 'zod';
import { Commit } from '../../domain/case/commit.ts';
import { StoredEvent, upcast } from '../../domain/case/upcast.ts';
import { commitKey } from './keys.ts';
import { pendingRelay, spreadOf } from './pending-relay.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** The commit as it is written, still to be relayed. */
export function commitItem(commit: Commit): StoredItem {
  const { caseId, version, at } = commit;
  return {
    ...commitKey.keyOf({ caseId, version }),
    entity: 'commit',
    ...commit,
    // The first commits of many cases spread, and so do all those of one.
    ...pendingRelay(at, `${caseId}.${version}`, spreadOf(caseId) + version),
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
