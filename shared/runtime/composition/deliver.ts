import { SQSClient } from '@aws-sdk/client-sqs';
import { standardWebhooks } from '../../adapters/crypto/standard-webhooks.ts';
import { dynamoDeliveries } from '../../adapters/dynamo/delivery-store.ts';
import { dynamoIntegrators } from '../../adapters/dynamo/integrators.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { httpWebhookSender } from '../../adapters/http/webhook-sender.ts';
import { hideMessage } from '../../adapters/sqs/delivery-queue.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { DeliverDeps } from '../../app/deliver-webhook.ts';
import {
  deliveryQueueVariable,
  readEnvironment,
  targetsVariable,
  variables,
  webhookVariable,
} from '../environment.ts';
import type { HideMessage } from '../queue-handler.ts';
import { secretStore } from './secret-store.ts';

/** What the function that delivers webhooks needs, from its environment. */
export function deliverDeps(): DeliverDeps & { readonly hide: HideMessage } {
  const { TABLE_NAME, DELIVERY_QUEUE_URL, WEBHOOK_KEYS_BELOW, WEBHOOK_TARGETS } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    ...deliveryQueueVariable,
    ...webhookVariable,
    ...targetsVariable,
  });
  const table = openTable(TABLE_NAME);
  const queues = new SQSClient({});
  return {
    deliveries: dynamoDeliveries(table),
    integrators: dynamoIntegrators(table),
    secrets: secretStore(),
    signatures: standardWebhooks,
    sender: httpWebhookSender({ targets: WEBHOOK_TARGETS }),
    clock: systemClock,
    secretsBelow: WEBHOOK_KEYS_BELOW,
    chance: Math.random,
    hide: async (receipt, seconds) => hideMessage(queues, DELIVERY_QUEUE_URL, receipt, seconds),
  };
}
