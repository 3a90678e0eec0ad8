import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoDeliveries } from '../../adapters/dynamo/delivery-store.ts';
import { dynamoIntegrators } from '../../adapters/dynamo/integrators.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoOrigins } from '../../adapters/dynamo/origins.ts';
import { sqsDeliveryQueue } from '../../adapters/sqs/delivery-queue.ts';
import type { FanOutDeps } from '../../app/fan-out-webhooks.ts';
import { deliveryQueueVariable, readEnvironment, variables } from '../environment.ts';

/** What the function that puts deliveries on their way needs, from its environment. */
export function webhooksDeps(): FanOutDeps {
  const { TABLE_NAME, DELIVERY_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    ...deliveryQueueVariable,
  });
  const table = openTable(TABLE_NAME);
  return {
    integrators: dynamoIntegrators(table),
    origins: dynamoOrigins(table),
    deliveries: dynamoDeliveries(table),
    queue: sqsDeliveryQueue(new SQSClient({}), DELIVERY_QUEUE_URL),
  };
}
