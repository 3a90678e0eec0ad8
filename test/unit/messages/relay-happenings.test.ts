import { describe, expect, test } from 'vitest';
import type { CommitRef } from '../../../shared/app/message-ports.ts';
import { relayHappenings } from '../../../shared/app/relay-happenings.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { webhookKindOf } from '../../../shared/domain/integration/webhook-kind.ts';
import type { RelayQueue } from '../../../shared/domain/message/relay-routes.ts';
import { journey } from '../../support/messages/commit-chain.ts';

/** A relay whose queue does not take the commits of these versions. */
function relayRefusing(...versions: readonly number[]) {
  const queued: number[] = [];
  const toWebhooks: number[] = [];
  const confirmed: number[] = [];
  const deps = {
    queues: {
      async send(queue: RelayQueue, commits: readonly Commit[]): Promise<readonly Commit[]> {
        const taken = commits.filter(({ version }) => !versions.includes(version));
        (queue === 'notify' ? queued : toWebhooks).push(...taken.map(({ version }) => version));
        return commits.filter((commit) => !taken.includes(commit));
      },
    },
    relay: {
      async confirm({ version }: CommitRef): Promise<void> {
        // Nothing is confirmed that the queue has not taken by then.
        expect(queued).toContain(version);
        confirmed.push(version);
      },
    },
  };
  return { deps, queued, toWebhooks, confirmed };
}

describe('the relay', () => {
  test('hands every commit to the queue and then confirms it', async () => {
    const { deps, queued, toWebhooks, confirmed } = relayRefusing();
    expect(await relayHappenings(deps, journey)).toEqual([]);
    const told = journey.filter(({ events }) => events.some(({ type }) => webhookKindOf(type) !== undefined));
    expect(toWebhooks).toEqual(told.map(({ version }) => version));
    expect(queued).toEqual(journey.map(({ version }) => version));
    expect(confirmed).toEqual(queued);
  });

  test('gives what the queue did not take, and does not confirm it', async () => {
    const { deps, confirmed } = relayRefusing(2, 5);
    const left = await relayHappenings(deps, journey);
    expect(left).toEqual(journey.filter(({ version }) => [2, 5].includes(version)));
    expect(confirmed).toEqual(
      journey.map(({ version }) => version).filter((version) => ![2, 5].includes(version)),
    );
  });

  test('confirms nothing when the queue is away', async () => {
    const { deps, confirmed } = relayRefusing();
    const queues = { send: async () => Promise.reject(new Error('the queue is away')) };
    await expect(relayHappenings({ ...deps, queues }, journey)).rejects.toThrow('away');
    expect(confirmed).toEqual([]);
  });
});
