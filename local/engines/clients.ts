import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

export type EngineEndpoints = { readonly tables: string; readonly queues: string; readonly region: string };

export type EngineClients = {
  readonly tables: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly queues: SQSClient;
  readonly objects: S3Client;
};

/** The runner's own clients of the engines; the engines accept any credentials. */
export function engineClients({ tables, queues, region }: EngineEndpoints): EngineClients {
  const common = { region, credentials: { accessKeyId: 'runner', secretAccessKey: 'local' } };
  return {
    tables: new DynamoDBClient({ ...common, endpoint: tables }),
    streams: new DynamoDBStreamsClient({ ...common, endpoint: tables }),
    queues: new SQSClient({ ...common, endpoint: queues }),
    // One engine holds queues and buckets.
    objects: new S3Client({ ...common, endpoint: queues, forcePathStyle: true }),
  };
}
