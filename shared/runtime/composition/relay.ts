import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoRelayStore } from '../../adapters/dynamo/relay-store.ts';
import { sqsRelayQueues } from '../../adapters/sqs/relay-queues.ts';
import type { RelayDeps } from '../../app/relay-happenings.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the relay needs, from its environment. */
export function relayDeps(): RelayDeps {
  const { TABLE_NAME, NOTIFY_QUEUE_URL, MATCH_QUEUE_URL, WEBHOOKS_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    NOTIFY_QUEUE_URL: z.url(),
    MATCH_QUEUE_URL: z.url(),
    WEBHOOKS_QUEUE_URL: z.url(),
  });
  return {
    queues: sqsRelayQueues(new SQSClient({}), {
      notify: NOTIFY_QUEUE_URL,
      match: MATCH_QUEUE_URL,
      webhooks: WEBHOOKS_QUEUE_URL,
    }),
    relay: dynamoRelayStore(openTable(TABLE_NAME)),
  };
}
