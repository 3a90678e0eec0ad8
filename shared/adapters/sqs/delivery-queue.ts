import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeliveryQueue } from '../../app/webhook-ports.ts';
import { DeliveryRef } from '../../domain/integration/delivery.ts';
import { sendBatches } from './send-batches.ts';

/** What a message to the function that delivers says: which delivery, and nothing of its content. */
export const DeliveryMessage = DeliveryRef;

/** The queue of deliveries. */
export function sqsDeliveryQueue(client: SQSClient, url: string): DeliveryQueue {
  return {
    async send(refs) {
      const left = await sendBatches(
        client,
        url,
        refs.map((ref) => JSON.stringify(ref)),
      );
      if (left.length > 0) throw new Error(`the queue of deliveries did not take ${left.length} messages`);
    },
  };
}

/** Hides a message that was given out for so many seconds more. */
export async function hideMessage(
  client: SQSClient,
  url: string,
  receiptHandle: string,
  seconds: number,
): Promise<void> {
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: url,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    }),
  );
}
