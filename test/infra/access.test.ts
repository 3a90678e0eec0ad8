import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { traceKey } from '../../shared/adapters/dynamo/keys.ts';
import { ofType, references, synthesized } from './synthesized.ts';

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

function grants(stage: string) {
  const { stateless } = synthesized(stage);
  return Object.values(ofType(stateless, 'AWS::IAM::Policy')).flatMap(({ Properties }) => {
    const { PolicyDocument, Roles } = Policy.parse(Properties);
    const role = Roles[0]?.Ref ?? '';
    return PolicyDocument.Statement.map((statement) => ({
      function: /^[a-z]+/.exec(role)?.[0] ?? role,
      ...statement,
      text: JSON.stringify(statement.Resource),
    }));
  });
}

const all = grants('prod');
const actionsOn = (name: string, service: string): readonly string[] =>
  all
    .filter((grant) => grant.function === name)
    .flatMap(({ Action }) => Action.filter((action) => action.startsWith(`${service}:`)))
    .toSorted();

describe('what functions may do', () => {
  test('no function may scan the table, delete it or do what a pattern matches', () => {
    const actions = all.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions.filter((action) => /Scan|DeleteTable|PartiQL/.test(action))).toEqual([]);
    expect(actions.length).toBeGreaterThan(40);
  });

  test('only what knows no resources is granted on all of them', () => {
    const everywhere = all.filter(({ Resource }) => [Resource].flat().includes('*'));
    expect([...new Set(everywhere.flatMap(({ Action }) => Action))].toSorted()).toEqual([
      'dynamodb:ListStreams',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  test('indexes are granted by name, and only to be queried', () => {
    const onIndexes = all.filter(({ text }) => text.includes('/index/'));
    expect(onIndexes.flatMap(({ Action }) => Action).every((action) => action === 'dynamodb:Query')).toBe(
      true,
    );
    expect(onIndexes.filter(({ text }) => text.includes('/index/*'))).toEqual([]);
    expect([...new Set(onIndexes.map((grant) => grant.function))].toSorted()).toEqual([
      'administration',
      'cases',
      'digest',
      'directory',
      'policymail',
      'publisher',
      'sending',
      'sweep',
    ]);
  });

  test('readers do not write, and the reference knows no table', () => {
    const writes = /Put|Update|Delete|ConditionCheck/;
    expect(actionsOn('directory', 'dynamodb').filter((action) => writes.test(action))).toEqual([]);
    expect(actionsOn('reference', 'dynamodb')).toEqual([]);
  });

  test('of those who give commands only the one that counts letters may update', () => {
    const mayUpdate = ['intake', 'dispatch', 'replies'].filter((name) =>
      actionsOn(name, 'dynamodb').includes('dynamodb:UpdateItem'),
    );
    expect(mayUpdate).toEqual(['intake']);
  });

  test('who reads cases writes traces of it, and nothing else', () => {
    const writing = all.filter(
      (grant) =>
        grant.function === 'cases' && grant.Action.some((action) => /^dynamodb:(?!Get|Query)/.test(action)),
    );
    const traces = `${traceKey.prefix.pk}*`;
    expect(writing).toMatchObject([
      {
        Action: ['dynamodb:PutItem'],
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [traces] } },
      },
    ]);
  });

  test('each queue takes messages from those that fill it, and gives them to its own', () => {
    const senders = all.filter(({ Action }) => Action.includes('sqs:SendMessage'));
    const receivers = all.filter(({ Action }) => Action.includes('sqs:ReceiveMessage'));
    const ends = (list: typeof all) =>
      list
        .flatMap((grant) => references(grant.Resource).map((queue) => `${grant.function} ${queue}`))
        .map((end) => end.replace(/[0-9A-F]{8}$/, ''))
        .toSorted();
    // Of what a schedule fires, both the function and the schedule's own role fill the dead letters.
    expect(ends(senders)).toEqual([
      'coverage coverageDeadLetters',
      'coverage coverageDeadLetters',
      'coverage matcherQueue',
      'digest digestDeadLetters',
      'digest digestDeadLetters',
      'digest mailerQueue',
      'integrators deliverQueue',
      'matcher matcherQueue',
      'notify mailerQueue',
      'policymail policymailDeadLetters',
      'policymail policymailDeadLetters',
      'profileasks profileasksDeadLetters',
      'profileasks profileasksDeadLetters',
      'publisher publisherDeadLetters',
      'publisher publisherDeadLetters',
      'relay matcherQueue',
      'relay notifyQueue',
      'relay relayDeadLetters',
      'relay webhooksQueue',
      'reminders remindersDeadLetters',
      'reminders remindersDeadLetters',
      'sweep matcherQueue',
      'sweep notifyQueue',
      'sweep sweepDeadLetters',
      'sweep sweepDeadLetters',
      'sweep webhooksQueue',
      'webhooks deliverQueue',
    ]);
    expect(ends(receivers)).toEqual([
      'deliver deliverQueue',
      'mailer mailerQueue',
      'mailevents maileventsQueue',
      'matcher matcherQueue',
      'notify notifyQueue',
      'webhooks webhooksQueue',
    ]);
  });

  test('only the mailers send, as the city and as nobody else', () => {
    const asTheCity = {
      Action: ['ses:SendRawEmail'],
      Condition: { StringEquals: { 'ses:FromAddress': 'noreply@mail.zhitong.example' } },
    };
    expect(all.filter(({ Action }) => Action.some((action) => action.startsWith('ses:')))).toMatchObject([
      { function: 'mailer', ...asTheCity },
      { function: 'policymail', ...asTheCity },
    ]);
  });

  test('with a mail server of the city, the mailer reads that one secret instead', () => {
    const mailer = grants('prod-cn').filter((grant) => grant.function === 'mailer');
    const actions = mailer.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.startsWith('ses:'))).toEqual([]);
    expect(mailer.find(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))?.Resource).toBe(
      'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:zhitong/smtp-AbCdEf',
    );
  });
});
