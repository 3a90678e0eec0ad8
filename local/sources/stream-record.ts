import type { AttributeValue, _Record } from '@aws-sdk/client-dynamodb-streams';
import type { Json, JsonObject } from '../template/json.ts';

/** A record of a stream as a function gets it. */
export type StreamRecord = {
  readonly event: JsonObject;
  readonly sequenceNumber: string;
  /** Which item it is of, so that the records of one item stay in order. */
  readonly itemKey: string;
  readonly createdAtMs: number;
};

/** The record of the engine in the form of Lambda's event, with the stream's ARN in this place. */
export function streamRecord(record: _Record, streamArn: string, region: string): StreamRecord {
  const { dynamodb = {} } = record;
  const createdAtMs = dynamodb.ApproximateCreationDateTime?.getTime() ?? 0;
  const image = (name: 'Keys' | 'NewImage' | 'OldImage'): JsonObject => {
    const attributes = dynamodb[name];
    return attributes === undefined ? {} : { [name]: attributesAsJson(attributes) };
  };
  return {
    sequenceNumber: dynamodb.SequenceNumber ?? '',
    itemKey: JSON.stringify(image('Keys')),
    createdAtMs,
    event: {
      eventID: record.eventID ?? '',
      eventName: record.eventName ?? '',
      eventVersion: record.eventVersion ?? '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(createdAtMs / 1000),
        ...image('Keys'),
        ...image('NewImage'),
        ...image('OldImage'),
        SequenceNumber: dynamodb.SequenceNumber ?? '',
        SizeBytes: dynamodb.SizeBytes ?? 0,
        StreamViewType: dynamodb.StreamViewType ?? '',
      },
      eventSourceARN: streamArn,
    },
  };
}

function attributesAsJson(attributes: Readonly<Record<string, AttributeValue>>): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, attributeAsJson(value)]),
  );
}

function attributeAsJson(value: AttributeValue): Json {
  if (value.M !== undefined) return { M: attributesAsJson(value.M) };
  if (value.L !== undefined) return { L: value.L.map(attributeAsJson) };
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  const { S, N, BOOL, NULL, SS, NS } = value;
  const plain = { S, N, BOOL, NULL, SS, NS };
  return Object.fromEntries(
    Object.entries(plain).flatMap(([type, one]) => (one === undefined ? [] : [[type, one]])),
  );
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
