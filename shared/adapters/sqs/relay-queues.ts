import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { RelayQueues } from '../../app/message-ports.ts';
import { Commit } from '../../domain/case/commit.ts';
import { StoredEvent, upcast } from '../../domain/case/upcast.ts';
import { DirectoryChange } from '../../domain/directory/change.ts';
import type { RelayQueue } from '../../domain/message/relay-routes.ts';
import { sendBatches } from './send-batches.ts';

/** A commit as JSON. One that was set aside before a deployment is brought up to date. */
export const CommitMessage = z
  .looseObject({ events: z.array(StoredEvent) })
  .transform(({ events, ...rest }) => ({ ...rest, events: events.map((event) => upcast(event)) }))
  .pipe(Commit);

/** A message of the queue `notify`: what happened to a case or in the directory, as JSON. */
export const NewsMessage = z.union([DirectoryChange, CommitMessage]);

/** The queues of the consumers of what happens. */
export function sqsRelayQueues(client: SQSClient, urls: Readonly<Record<RelayQueue, string>>): RelayQueues {
  return {
    async send(queue, happenings) {
      const left = await sendBatches(
        client,
        urls[queue],
        happenings.map((happening) => JSON.stringify(happening)),
      );
      return happenings.filter((_, place) => left.includes(place));
    },
  };
}
