import { DeleteMessageBatchCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Outcome } from '../functions/function-worker.ts';
import type { QueueMappingSpec } from '../system/mapping-spec.ts';
import { reportedFailures } from './item-failures.ts';
import { type QueueRecord, queueRecord } from './queue-record.ts';
import { batchesOf } from './stream-lanes.ts';

/** Short, so that a clock that is to be moved need not wait long for the sources to come to rest. */
const longPollSeconds = 1;
/** What SQS gives or takes in one call. */
const mostPerCall = 10;

/** The next messages: at most a batch, and as many as come within the mapping's window after the first. */
export async function receiveBatch(
  client: SQSClient,
  queueUrl: string,
  spec: QueueMappingSpec,
  region: string,
): Promise<readonly QueueRecord[]> {
  const receive = async (limit: number, seconds: number): Promise<readonly QueueRecord[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(mostPerCall, limit),
        WaitTimeSeconds: seconds,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages.map((message) => queueRecord(message, spec.sourceArn, region));
  };
  const records = [...(await receive(spec.batchSize, longPollSeconds))];
  const endsAtMs = performance.now() + spec.batchingWindowMs;
  while (records.length > 0 && records.length < spec.batchSize && performance.now() < endsAtMs) {
    records.push(...(await receive(spec.batchSize - records.length, longPollSeconds)));
  }
  return records;
}

/** The messages that the function has dealt with and that are to be deleted; the others come back after their time-out. */
export function handledRecords(
  spec: QueueMappingSpec,
  records: readonly QueueRecord[],
  outcome: Outcome,
): readonly QueueRecord[] {
  if (outcome.kind !== 'answered') return [];
  if (!spec.reportsItemFailures) return records;
  const failed = reportedFailures(
    outcome.result,
    records.map(({ messageId }) => messageId),
  );
  return failed === undefined ? [] : records.filter(({ messageId }) => !failed.includes(messageId));
}

/** Deletes the messages. */
export async function deleteRecords(
  client: SQSClient,
  queueUrl: string,
  records: readonly QueueRecord[],
): Promise<void> {
  for (const batch of batchesOf(records, mostPerCall)) {
    const Entries = batch.map(({ receiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle: receiptHandle,
    }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  }
}
