import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** SQS takes ten messages at a time. */
const batchSize = 10;
const maxAttempts = 3;

/**
 * Sends all bodies to a queue, ten at a time; gives the places of those it did not take when asked three times. Throws when a
 * request as a whole fails, which the SDK has tried again by then.
 */
export async function sendBatches(
  client: SQSClient,
  queueUrl: string,
  bodies: readonly string[],
): Promise<readonly number[]> {
  const left: number[] = [];
  for (let first = 0; first < bodies.length; first += batchSize) {
    let waiting = bodies
      .slice(first, first + batchSize)
      .map((body, place) => ({ place: first + place, body }));
    for (let attempt = 1; attempt <= maxAttempts && waiting.length > 0; attempt += 1) {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: waiting.map(({ place, body }) => ({ Id: String(place), MessageBody: body })),
        }),
      );
      const failed = new Set(Failed.map(({ Id }) => Id));
      waiting = waiting.filter(({ place }) => failed.has(String(place)));
    }
    left.push(...waiting.map(({ place }) => place));
  }
  return left;
}
