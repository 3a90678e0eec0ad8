import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const tables = new DynamoDBClient({});
const queues = new SQSClient({});
const { TABLE_NAME, MAIL_QUEUE_URL } = process.env;

export const handler = async ({ Records }) => {
  for (const { dynamodb } of Records) {
    const { pk, to, poison } = dynamodb.NewImage;
    const MessageBody = JSON.stringify({ id: pk.S, to: to.S, poison: poison.BOOL });
    await queues.send(new SendMessageCommand({ QueueUrl: MAIL_QUEUE_URL, MessageBody }));
    await tables.send(
      new UpdateItemCommand({
        TableName: TABLE_NAME,
        Key: dynamodb.Keys,
        UpdateExpression: 'REMOVE pendingRelay',
      }),
    );
  }
};
