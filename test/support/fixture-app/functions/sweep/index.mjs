import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

export const handler = async ({ scheduledAt }) => {
  const Item = { pk: { S: 'sweep' }, sk: { S: scheduledAt }, firedAt: { S: new Date().toISOString() } };
  await client.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item }));
};
