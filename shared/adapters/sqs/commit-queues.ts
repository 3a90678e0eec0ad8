import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { CommitQueues } from '../../app/message-ports.ts';
import { Commit } from '../../domain/case/commit.ts';
import { StoredEvent, upcast } from '../../domain/case/upcast.ts';
import type { RelayQueue } from '../../domain/message/commit-routes.ts';
import { sendBatches } from './send-batches.ts';

/** A message of these queues: a commit as JSON. One that was set aside before a deployment is brought up to date. */
export const CommitMessage = z
  .looseObject({ events: z.array(StoredEvent) })
  .transform(({ events, ...rest }) => ({ ...rest, events: events.map((event) => upcast(event)) }))
  .pipe(Commit);

/** The queues of the consumers of commits. */
export function sqsCommitQueues(client: SQSClient, urls: Readonly<Record<RelayQueue, string>>): CommitQueues {
  return {
    async send(queue, commits) {
      const left = await sendBatches(
        client,
        urls[queue],
        commits.map((commit) => JSON.stringify(commit)),
      );
      return commits.filter((_, place) => left.includes(place));
    },
  };
}
