import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import { isObject, type JsonObject } from '../template/json.ts';

/** A message as a function gets it. */
export type QueueRecord = {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly event: JsonObject;
};

/** The message of the engine in the form of Lambda's event. */
export function queueRecord(message: Message, queueArn: string, region: string): QueueRecord {
  const { MessageId: messageId = '', ReceiptHandle: receiptHandle = '' } = message;
  const messageAttributes = Object.entries(message.MessageAttributes ?? {}).map(
    ([name, value]) => [name, messageAttribute(value)] as const,
  );
  return {
    messageId,
    receiptHandle,
    event: {
      messageId,
      receiptHandle,
      body: message.Body ?? '',
      attributes: { ...message.Attributes },
      messageAttributes: Object.fromEntries(messageAttributes),
      md5OfBody: message.MD5OfBody ?? '',
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    },
  };
}

/** What filters see of a message: its body as JSON where it is JSON. */
export function filterableQueueEvent(event: JsonObject): JsonObject {
  try {
    const { body: text } = event;
    const body: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return isObject(body) ? { ...event, body } : event;
  } catch {
    return event;
  }
}

function messageAttribute({ StringValue, BinaryValue, DataType }: MessageAttributeValue): JsonObject {
  return {
    ...(StringValue !== undefined && { stringValue: StringValue }),
    ...(BinaryValue !== undefined && { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
    stringListValues: [],
    binaryListValues: [],
    dataType: DataType ?? '',
  };
}
