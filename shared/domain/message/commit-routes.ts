import type { Commit } from '../case/commit.ts';
import { noticeTable } from './notice-table.ts';

/** The queues behind the relay, one for each consumer of commits. */
export type RelayQueue = 'notify';

interface CommitRoute {
  readonly queue: RelayQueue;
  readonly wants: (commit: Commit) => boolean;
}

/** Which queue wants which commits. The relay does nothing but follow this. */
export const commitRoutes: readonly CommitRoute[] = [
  { queue: 'notify', wants: ({ events }) => events.some(({ type }) => noticeTable[type].length > 0) },
];
