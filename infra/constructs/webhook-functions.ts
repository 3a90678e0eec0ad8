import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { queueFunctions } from '../functions/queue-functions.ts';
import type { Platform } from '../platform.ts';
import type { HttpFunction } from './http-function.ts';
import { QueueFunction } from './queue-function.ts';
import { grantWebhookSecrets } from './webhook-secrets.ts';

/** The functions that tell integrators: one puts each event on its way to each of them, the other sends. */
export function webhookFunctions(
  scope: Construct,
  platform: Platform,
): { readonly webhooks: QueueFunction; readonly deliver: QueueFunction } {
  const { config } = platform;
  const deliver = new QueueFunction(scope, 'deliver', {
    spec: queueFunctions.deliver,
    platform,
    environment: { WEBHOOK_TARGETS: config.webhookTargets },
  });
  // To have a message come again at a time of its own.
  deliver.handler.addEnvironment('DELIVERY_QUEUE_URL', deliver.queue.queueUrl);
  grantWebhookSecrets(deliver, config, { of: 'integrators', actions: ['GetSecretValue'] });
  const webhooks = new QueueFunction(scope, 'webhooks', {
    spec: queueFunctions.webhooks,
    platform,
    environment: { DELIVERY_QUEUE_URL: deliver.queue.queueUrl },
  });
  deliver.queue.grantSendMessages(webhooks.handler);
  return { webhooks, deliver };
}

/** Lets the function of integrators make their secrets, and send again what they are to get. */
export function manageIntegrators(integrators: HttpFunction, { config }: Platform, deliveries: Queue): void {
  grantWebhookSecrets(integrators, config, {
    of: 'integrators',
    actions: ['CreateSecret', 'PutSecretValue'],
  });
  integrators.handler.addEnvironment('WEBHOOK_TARGETS', config.webhookTargets);
  integrators.handler.addEnvironment('DELIVERY_QUEUE_URL', deliveries.queueUrl);
  deliveries.grantSendMessages(integrators.handler);
}
