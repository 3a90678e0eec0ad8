import { describe, expect, test } from 'vitest';
import { permissionGate } from '../../../local/permissions/permission-gate.ts';
import { rolePermissions } from '../../../local/permissions/role-permissions.ts';
import { Statement } from '../../../local/permissions/statement.ts';

const place = {
  region: 'ap-southeast-1',
  accountId: '000000000000',
  addresses: { api: 'http://api', queues: 'http://queues', issuer: 'http://issuer' },
};
const cases = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/cases';
const mails = 'arn:aws:sqs:ap-southeast-1:000000000000:mails';
const files = 'arn:aws:s3:::files';

const statements = [
  { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], Resource: cases },
  {
    Effect: 'Allow',
    Action: 'dynamodb:PutItem',
    Resource: cases,
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TRACES#*'] } },
  },
  { Effect: 'Allow', Action: 'dynamodb:Query', Resource: [`${cases}/index/byHolder`] },
  { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: mails },
  { Effect: 'Allow', Action: 's3:GetObject', Resource: `${files}/unbound/*` },
  { Effect: 'Allow', Action: 's3:PutObject', Resource: `${files}/kept/*` },
];

function gateOf(granted: readonly unknown[], troubles: string[] = []) {
  const gate = permissionGate((trouble) => troubles.push(trouble));
  const keys = [
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
    { AttributeName: 'pk', KeyType: 'HASH' as const },
  ];
  const table = {
    name: 'cases',
    AttributeDefinitions: [],
    KeySchema: keys,
    GlobalSecondaryIndexes: [],
    LocalSecondaryIndexes: [],
  };
  const permissions = new Map([['intake', granted.map((one) => Statement.parse(one))]]);
  gate.enforce({ system: { tables: [table], permissions }, place });
  return gate;
}

const gate = gateOf(statements);
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'HEADER' } });
const ofTable = (operation: string, body: object, functionLabel = 'intake') =>
  gate.tables({ functionLabel, operation, body: Buffer.from(JSON.stringify(body)) });
const denied = (action: string, resource: string) =>
  expect.stringContaining(`${action} on resource: ${resource}`);

describe('the table', () => {
  test.each([
    ['a granted action', 'GetItem', { TableName: 'cases', Key: key('CASE#1') }],
    ['the table named by its ARN', 'GetItem', { TableName: cases, Key: key('CASE#1') }],
    ['an index that is granted', 'Query', { TableName: 'cases', IndexName: 'byHolder' }],
    ['a put below the granted prefix', 'PutItem', { TableName: 'cases', Item: key('TRACES#1') }],
    [
      'a transaction whose parts are all granted',
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'cases', Item: key('TRACES#1') } },
          { Update: { TableName: 'cases', Key: key('CASE#1') } },
        ],
      },
    ],
  ])('takes %s', (_, operation, body) => {
    expect(ofTable(operation, body)).toBeUndefined();
  });

  test.each([
    [
      'an action that is not granted',
      'DeleteItem',
      { TableName: 'cases', Key: key('X') },
      'DeleteItem',
      cases,
    ],
    [
      'another table',
      'GetItem',
      { TableName: 'other', Key: key('X') },
      'GetItem',
      cases.replace('cases', 'other'),
    ],
    ['the table, where an index is granted', 'Query', { TableName: 'cases' }, 'Query', cases],
    [
      'another index',
      'Query',
      { TableName: 'cases', IndexName: 'byLateness' },
      'Query',
      `${cases}/index/byLateness`,
    ],
    ['a put outside the prefix', 'PutItem', { TableName: 'cases', Item: key('CASE#1') }, 'PutItem', cases],
    [
      'a put whose key is no text',
      'PutItem',
      { TableName: 'cases', Item: { pk: { N: '1' } } },
      'PutItem',
      cases,
    ],
    [
      'a batch, which has an action of its own',
      'BatchGetItem',
      { RequestItems: { cases: {} } },
      'BatchGetItem',
      cases,
    ],
    [
      'a transaction one part of which is not granted',
      'TransactWriteItems',
      {
        TransactItems: [
          { Update: { TableName: 'cases', Key: key('CASE#1') } },
          { ConditionCheck: { TableName: 'cases', Key: key('CASE#2') } },
        ],
      },
      'ConditionCheckItem',
      cases,
    ],
  ])('refuses %s', (_, operation, body, action, resource) => {
    expect(ofTable(operation, body)).toEqual(denied(`dynamodb:${action}`, resource));
  });

  test('is closed to a function that has no role here', () => {
    expect(ofTable('GetItem', { TableName: 'cases', Key: key('X') }, 'stranger')).toEqual(
      denied('dynamodb:GetItem', cases),
    );
  });
});

describe('queues', () => {
  const ofQueue = (operation: string, queue: string) =>
    gate.queues({
      functionLabel: 'intake',
      operation,
      body: Buffer.from(JSON.stringify({ QueueUrl: `http://queues/000000000000/${queue}` })),
    });

  test('take messages, several too, where that is granted', () => {
    expect(ofQueue('SendMessage', 'mails')).toBeUndefined();
    expect(ofQueue('SendMessageBatch', 'mails')).toBeUndefined();
  });

  test('refuse what is not', () => {
    expect(ofQueue('ReceiveMessage', 'mails')).toEqual(denied('sqs:ReceiveMessage', mails));
    expect(ofQueue('SendMessage', 'others')).toEqual(
      denied('sqs:SendMessage', mails.replace('mails', 'others')),
    );
  });
});

describe('buckets', () => {
  const ofBucket = (method: string, path: string, headers: Record<string, string> = {}) =>
    gate.buckets({
      method,
      url: new URL(`http://s3${path}`),
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=intake/20260924/x/s3/aws4_request', ...headers },
      body: Buffer.alloc(0),
    });

  test('are read and written where that is granted, copies from and to', () => {
    expect(ofBucket('HEAD', '/files/unbound/1')).toBeUndefined();
    const copied = ofBucket('PUT', '/files/kept/1', { 'x-amz-copy-source': 'files/unbound/1' });
    expect(copied).toBeUndefined();
  });

  test('refuse the rest', () => {
    expect(ofBucket('PUT', '/files/unbound/1')).toEqual(denied('s3:PutObject', `${files}/unbound/1`));
    expect(ofBucket('PUT', '/files/kept/1?tagging')).toEqual(
      denied('s3:PutObjectTagging', `${files}/kept/1`),
    );
    const source = { 'x-amz-copy-source': 'files/kept/2' };
    expect(ofBucket('PUT', '/files/kept/1', source)).toEqual(denied('s3:GetObject', `${files}/kept/2`));
  });

  test('a link is held to what its signer may do', () => {
    const url = new URL('http://s3/files/kept/1?X-Amz-Credential=intake%2F20260924%2Fx%2Fs3%2Faws4_request');
    expect(gate.buckets({ method: 'GET', url, headers: {}, body: Buffer.alloc(0) })).toEqual(
      denied('s3:GetObject', `${files}/kept/1`),
    );
  });
});

describe('policies', () => {
  test('a denial outweighs what is allowed', () => {
    const all = { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' };
    const but = { Effect: 'Deny', Action: 'dynamodb:DeleteItem', Resource: '*' };
    const body = Buffer.from(JSON.stringify({ TableName: 'cases', Key: key('X') }));
    const ask = (operation: string) =>
      gateOf([all, but]).tables({ functionLabel: 'intake', operation, body });
    expect(ask('PutItem')).toBeUndefined();
    expect(ask('DeleteItem')).toEqual(denied('dynamodb:DeleteItem', cases));
  });

  test('with a condition that is not known they are not read', () => {
    const odd = { ...statements[0], Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
    expect(Statement.safeParse(odd).success).toBe(false);
  });

  test('reach a function through its role, inline and attached', () => {
    const resource = (type: string, reference: string, properties: object) => ({
      stackName: 'stack',
      logicalId: reference,
      type,
      reference,
      properties: JSON.parse(JSON.stringify(properties)),
    });
    const document = (Action: string) => ({
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource: cases }] },
    });
    const fn = {
      name: 'stack-intake',
      label: 'intake',
      arn: '',
      bundleDir: '',
      handler: '',
      timeoutMs: 1,
      memoryMb: 1,
      reservedConcurrency: undefined,
      environment: {},
      logFormat: undefined,
      logLevel: undefined,
      whenEventFails: { retries: 0, queueName: undefined, form: 'event' as const },
    };
    const permissions = rolePermissions(
      [
        resource('AWS::IAM::Role', 'intakeRole', { Policies: [document('dynamodb:GetItem')] }),
        resource('AWS::IAM::Policy', 'policy', { ...document('dynamodb:PutItem'), Roles: ['intakeRole'] }),
        resource('AWS::IAM::Policy', 'other', { ...document('dynamodb:Query'), Roles: ['otherRole'] }),
        resource('AWS::Lambda::Function', 'stack-intake', {
          Role: 'arn:aws:iam::000000000000:role/intakeRole',
        }),
      ],
      [fn],
    );
    expect(permissions.get('intake')?.flatMap(({ Action }) => Action)).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
    ]);
  });

  test('attempts are told, with the function and the action', () => {
    const troubles: string[] = [];
    const body = Buffer.from(JSON.stringify({ TableName: 'cases', Key: key('X') }));
    gateOf([], troubles).tables({ functionLabel: 'intake', operation: 'GetItem', body });
    expect(troubles).toEqual([
      `The role of intake is not authorized to perform: dynamodb:GetItem on resource: ${cases}`,
    ]);
  });

  test('nothing is allowed before they are known', () => {
    const early = permissionGate(() => undefined);
    const body = Buffer.from('{}');
    expect(early.queues({ functionLabel: 'intake', operation: 'SendMessage', body })).toBeDefined();
  });
});
