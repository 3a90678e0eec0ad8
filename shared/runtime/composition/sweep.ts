import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { sha256Seals } from '../../adapters/crypto/sha256-seals.ts';
import { dynamoCaseStore } from '../../adapters/dynamo/case-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPendingRelays } from '../../adapters/dynamo/pending-relays.ts';
import { dynamoRecountStore } from '../../adapters/dynamo/recount-store.ts';
import { dynamoRelayStore } from '../../adapters/dynamo/relay-store.ts';
import { dynamoTimerStore } from '../../adapters/dynamo/timer-store.ts';
import { sqsRelayQueues } from '../../adapters/sqs/relay-queues.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { SweepDeps } from '../../app/sweep.ts';
import { readEnvironment, variables } from '../environment.ts';
import { sweepTrouble } from '../sweep-trouble.ts';
import { rulesOf } from './rules-of.ts';

/** What the sweep needs, from its environment. */
export function sweepDeps(): SweepDeps {
  const { TABLE_NAME, CITY_RULES, NOTIFY_QUEUE_URL, MATCH_QUEUE_URL, WEBHOOKS_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    NOTIFY_QUEUE_URL: z.url(),
    MATCH_QUEUE_URL: z.url(),
    WEBHOOKS_QUEUE_URL: z.url(),
  });
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoCaseStore(table),
    timers: dynamoTimerStore(table),
    seals: sha256Seals,
    rules: rulesOf(table, CITY_RULES),
    recounts: dynamoRecountStore(table),
    pending: dynamoPendingRelays(table),
    queues: sqsRelayQueues(new SQSClient({}), {
      notify: NOTIFY_QUEUE_URL,
      match: MATCH_QUEUE_URL,
      webhooks: WEBHOOKS_QUEUE_URL,
    }),
    relay: dynamoRelayStore(table),
    clock: systemClock,
    trouble: sweepTrouble,
  };
}
