import type { JsonObject } from '../template/json.ts';
import type { Asked } from './statement.ts';

/** Requests for several messages need the permission for one. */
const actions: Readonly<Record<string, string>> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/**
 * What a request to SQS asks to do.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
 */
export function askedOfQueues(
  operation: string,
  { QueueUrl: url, QueueName: name = url }: JsonObject,
  arnOf: (queueName: string) => string,
): readonly Asked[] {
  const queueName = typeof name === 'string' ? (name.split('/').at(-1) ?? '') : '';
  return [{ action: `sqs:${actions[operation] ?? operation}`, resource: arnOf(queueName) }];
}
