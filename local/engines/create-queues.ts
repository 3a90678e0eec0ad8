import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  MessageNotInflight,
  SetQueueAttributesCommand,
  type SQSClient,
  SQSServiceException,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { QueueSpec } from '../system/queue-spec.ts';

const inspection = z.object({
  messages: z.object({ inflight: z.array(z.object({ receiptHandle: z.string() })) }),
});

/**
 * Creates the queue, or gives the one that is there the attributes of the template. A redrive policy names its target
 * by the ARN that the engine made up, whatever the partition of the place.
 */
export async function ensureQueue(client: SQSClient, spec: QueueSpec, region: string): Promise<void> {
  const attributes: Record<string, string> = { ...spec.attributes };
  if (spec.redrive !== undefined) {
    attributes['RedrivePolicy'] = JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:${region}:000000000000:${spec.redrive.deadLetterQueue}`,
      maxReceiveCount: spec.redrive.maxReceiveCount,
    });
  }
  try {
    await client.send(new CreateQueueCommand({ QueueName: spec.name, Attributes: attributes }));
  } catch (error) {
    // fauxqs names the error as SQS's older protocol does, which the SDK does not turn into the class.
    if (!(error instanceof SQSServiceException && error.name.endsWith('QueueNameExists'))) throw error;
    await client.send(new SetQueueAttributesCommand({ QueueUrl: spec.url, Attributes: attributes }));
  }
}

/** Not 0: that makes fauxqs 2.4.1 drop the message, because its file refuses the count of receipts that it then writes. */
const soonSeconds = 1;

/**
 * Makes visible what a consumer held when the stack was stopped or killed: nobody holds it any more. On AWS it would
 * stay invisible for the rest of its visibility time-out.
 */
export async function releaseHeldMessages(
  client: SQSClient,
  endpoint: string,
  spec: QueueSpec,
): Promise<void> {
  const answer = await fetch(`${endpoint}/_fauxqs/queues/${spec.name}`);
  const { messages } = inspection.parse(await answer.json());
  for (const { receiptHandle } of messages.inflight) {
    try {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: spec.url,
          ReceiptHandle: receiptHandle,
          VisibilityTimeout: soonSeconds,
        }),
      );
    } catch (error) {
      // Its time-out ended since we asked, or ended while nobody ran: it is visible already.
      if (!(error instanceof MessageNotInflight)) throw error;
    }
  }
}
