import { DeliveryMessage } from '../../shared/adapters/sqs/delivery-queue.ts';
import { deliver } from '../../shared/app/deliver-webhook.ts';
import { deliverDeps } from '../../shared/runtime/composition/deliver.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const { hide, ...deps } = deliverDeps();

export const handler = queueHandler(
  DeliveryMessage,
  async (ref, { times }) => deliver(deps, ref, times),
  hide,
);
