import type { Commit } from '../domain/case/commit.ts';
import { commitRoutes } from '../domain/message/commit-routes.ts';
import type { CommitQueues, RelayStore } from './message-ports.ts';

export interface RelayDeps {
  readonly queues: CommitQueues;
  readonly relay: RelayStore;
}

/**
 * Hands commits to the queues that want them and confirms each that all of these have; so what was written is sent, at least
 * once. Gives the commits that are still to be relayed.
 */
export async function relayCommits(
  { queues, relay }: RelayDeps,
  commits: readonly Commit[],
): Promise<readonly Commit[]> {
  const left = new Set<Commit>();
  for (const { queue, wants } of commitRoutes) {
    for (const commit of await queues.send(queue, commits.filter(wants))) left.add(commit);
  }
  await Promise.all(commits.filter((commit) => !left.has(commit)).map((commit) => relay.confirm(commit)));
  return [...left];
}
