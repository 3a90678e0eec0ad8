import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { alarmKinds } from '../../infra/alarm-kinds.ts';
import { httpFunctions } from '../../infra/functions/http-functions.ts';
import { queueFunctions } from '../../infra/functions/queue-functions.ts';
import { scheduledFunctions } from '../../infra/functions/scheduled-functions.ts';
import { streamFunctions } from '../../infra/functions/stream-functions.ts';
import { claimSeconds } from '../../shared/domain/message/sending.ts';
import { ofType, type Resources, references, synthesized } from './synthesized.ts';

const { stateless } = synthesized('prod');
const functions = { ...httpFunctions, ...streamFunctions, ...queueFunctions, ...scheduledFunctions };
const names = Object.keys(functions);

const Alarm = z.object({
  AlarmDescription: z.string().max(1024),
  AlarmActions: z.array(z.unknown()).min(1),
  OKActions: z.array(z.unknown()).min(1),
});
const alarms = Object.entries(ofType(stateless, 'AWS::CloudWatch::Alarm')).map(([id, { Properties }]) => ({
  id: id.replace(/[0-9A-F]{8}$/, ''),
  watches: references(Properties),
  ...Alarm.parse(Properties),
}));

function functionNamed(name: string): Resources[string] {
  const found = Object.entries(ofType(stateless, 'AWS::Lambda::Function')).find(([id]) =>
    id.startsWith(`${name}Function`),
  );
  if (found === undefined) throw new Error(`There is no function ${name}`);
  return found[1];
}

describe('each function', () => {
  test.each(names)('%s runs on Node 24 with its own logs, kept a year, and its environment', (name) => {
    const { Properties } = functionNamed(name);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
      Environment: {
        Variables: {
          STAGE: 'prod',
          HUB_UNIT_ID: 'qz-hub',
          POWERTOOLS_SERVICE_NAME: name,
          NODE_OPTIONS: '--enable-source-maps',
        },
      },
    });
    const [group] = references(Properties['LoggingConfig']);
    expect(stateless[group ?? '']).toMatchObject({
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: 'Retain',
      Properties: { RetentionInDays: 365 },
    });
  });

  test.each(Object.values(functions))(
    '$name has alarms that say what people suffer, in both languages',
    (spec) => {
      const { zh, en } = spec.errorImpact;
      const own = alarms.filter(({ AlarmDescription }) => AlarmDescription.startsWith(`${zh}\n${en}\n`));
      const ofFunctions = /(Failures|DeadLettersNotEmpty|OldestMessage|IteratorAge|SweepBehind)$/;
      expect(own).toEqual(alarms.filter(({ id }) => id.startsWith(spec.name) && ofFunctions.test(id)));
      expect(own.map(({ id }) => id)).toContain(`${spec.name}Failures`);
    },
  );
});

test('no log group keeps its lines for less than a year', () => {
  const groups = Object.values(ofType(stateless, 'AWS::Logs::LogGroup'));
  expect(groups).toHaveLength(names.length + 1);
  for (const { Properties } of groups) expect(Properties['RetentionInDays']).toBeGreaterThanOrEqual(184);
});

describe('each queue', () => {
  const queues = Object.entries(ofType(stateless, 'AWS::SQS::Queue'));
  const sources = queues.filter(([, { Properties }]) => 'RedrivePolicy' in Properties);
  const dead = queues.filter(([, { Properties }]) => !('RedrivePolicy' in Properties));

  test('sets aside what failed too often, and is patient enough for its function', () => {
    expect(sources).toHaveLength(Object.keys(queueFunctions).length);
    for (const spec of Object.values(queueFunctions)) {
      const queue = sources.find(([id]) => id.startsWith(spec.name))?.[1];
      expect(queue?.Properties).toMatchObject({
        RedrivePolicy: { maxReceiveCount: spec.attempts },
        VisibilityTimeout: 6 * spec.timeoutSeconds,
        SqsManagedSseEnabled: true,
      });
    }
  });

  test('gives a claim on a mail time to run out: it outlasts the mailer, and the next try comes after it', () => {
    const { timeoutSeconds } = queueFunctions.mailer;
    expect(timeoutSeconds).toBeLessThan(claimSeconds);
    expect(6 * timeoutSeconds).toBeGreaterThan(claimSeconds);
  });

  test('has an alarm: on age where messages wait, on depth where they were set aside', () => {
    const watched = (kind: string) =>
      alarms.filter(({ id }) => id.endsWith(kind)).flatMap(({ watches }) => watches);
    for (const [id] of sources) expect(watched('OldestMessage')).toContain(id);
    for (const [id] of dead) expect(watched('DeadLettersNotEmpty')).toContain(id);
  });

  test('refuses connections without TLS', () => {
    const guarded = Object.values(ofType(stateless, 'AWS::SQS::QueuePolicy')).flatMap(({ Properties }) =>
      references(Properties['Queues']),
    );
    expect(guarded.toSorted()).toEqual(queues.map(([id]) => id).toSorted());
  });
});

describe('what feeds functions', () => {
  const mappings = Object.values(ofType(stateless, 'AWS::Lambda::EventSourceMapping')).map(
    ({ Properties }) => Properties,
  );

  test('reports single failures and never a whole batch', () => {
    expect(mappings).toHaveLength(7);
    for (const mapping of mappings)
      expect(mapping['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  });

  test('the stream gives new commits only; a poisoned one is cut out and set aside', () => {
    const stream = mappings.find((mapping) => 'StartingPosition' in mapping);
    expect(stream).toMatchObject({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^relayDeadLetters/), 'Arn'] } },
      },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { entity: { S: ['commit', 'directoryChange', 'policyChange'] } } },
            }),
          },
        ],
      },
    });
  });
});

test('every kind of alarm is in use, tells somebody, and tells when it is over', () => {
  const kinds = Object.keys(alarmKinds);
  expect(kinds.filter((kind) => !alarms.some(({ id }) => id.endsWith(kind)))).toEqual([]);
  const topics = new Set(
    alarms.flatMap(({ AlarmActions, OKActions }) => references([AlarmActions, OKActions])),
  );
  expect([...topics]).toHaveLength(1);
  const subscribed = Object.values(ofType(stateless, 'AWS::SNS::Subscription')).filter(({ Properties }) =>
    references(Properties['TopicArn']).some((topic) => topics.has(topic)),
  );
  expect(subscribed).toMatchObject([
    { Properties: { Protocol: 'email', Endpoint: 'operations@zhitong.example' } },
  ]);
});
