import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});
const { TABLE_NAME } = process.env;

export const handler = async (event, context) => {
  const { id, how, rest } = event.pathParameters ?? {};
  if (event.routeKey === 'POST /letters')
    return submit(JSON.parse(event.body), event.requestContext.timeEpoch);
  if (event.routeKey === 'GET /letters/newest') return 'newest';
  if (event.routeKey === 'GET /letters/{id}') return read(id);
  if (how !== undefined) return fail(how, context);
  const { awsRequestId, functionName, invokedFunctionArn } = context;
  const remainingMs = context.getRemainingTimeInMillis();
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    cookies: ['seen=1'],
    body: JSON.stringify({
      rest,
      event,
      context: { awsRequestId, functionName, invokedFunctionArn, remainingMs },
      environment: process.env,
      now: new Date().toISOString(),
      offsetMinutes: new Date().getTimezoneOffset(),
    }),
  };
};

async function submit({ id, to, poison = false }, timeEpoch) {
  const Item = {
    pk: { S: id },
    sk: { S: 'letter' },
    status: { S: 'received' },
    to: { S: to },
    poison: { BOOL: poison },
    pendingRelay: { S: 'yes' },
    writtenAt: { N: String(timeEpoch) },
  };
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName: TABLE_NAME, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
    }),
  );
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) };
}

async function read(id) {
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: TABLE_NAME,
      Key: { pk: { S: id }, sk: { S: 'letter' } },
      ConsistentRead: true,
    }),
  );
  if (Item === undefined) return { statusCode: 404, body: 'no such letter' };
  return { id, status: Item.status.S, isRelayed: Item.pendingRelay === undefined };
}

async function fail(how) {
  process.stdout.write(`failing: ${how}\n`);
  if (how === 'throw') throw new RangeError('on purpose');
  if (how === 'nonsense') return { statusCode: 'two hundred' };
  if (how === 'exit') process.exit(3);
  await new Promise(() => setInterval(() => undefined, 1000));
}
