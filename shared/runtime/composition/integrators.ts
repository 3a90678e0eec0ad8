import { SQSClient } from '@aws-sdk/client-sqs';
import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { standardWebhooks } from '../../adapters/crypto/standard-webhooks.ts';
import { dynamoCaseReader } from '../../adapters/dynamo/case-reader.ts';
import { dynamoDeliveries } from '../../adapters/dynamo/delivery-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { dynamoIntegrators } from '../../adapters/dynamo/integrators.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { sqsDeliveryQueue } from '../../adapters/sqs/delivery-queue.ts';
import type { ManageDeps } from '../../app/manage-integrators.ts';
import type { IntegratorReadDeps } from '../../app/read-integrators.ts';
import type { ReplayDeps } from '../../app/replay-webhooks.ts';
import { cityRegions } from '../../city/regions.ts';
import {
  deliveryQueueVariable,
  readEnvironment,
  targetsVariable,
  variables,
  webhookVariable,
} from '../environment.ts';
import { secretStore } from './secret-store.ts';

/** What the function of integrators needs, from its environment. */
export function integratorsDeps(): ManageDeps & IntegratorReadDeps & ReplayDeps {
  const environment = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    ...deliveryQueueVariable,
    ...webhookVariable,
    ...targetsVariable,
  });
  const { TABLE_NAME, CITY_RULES, DELIVERY_QUEUE_URL, WEBHOOK_KEYS_BELOW, WEBHOOK_TARGETS } = environment;
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoDirectoryStore(table, cityRegions),
    directory: dynamoDirectory(table),
    integrators: dynamoIntegrators(table),
    deliveries: dynamoDeliveries(table),
    cases: dynamoCaseReader(table),
    queue: sqsDeliveryQueue(new SQSClient({}), DELIVERY_QUEUE_URL),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
    secrets: secretStore(),
    signatures: standardWebhooks,
    secretsBelow: WEBHOOK_KEYS_BELOW,
    targets: WEBHOOK_TARGETS,
  };
}
