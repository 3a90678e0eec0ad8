import { describe, expect, test } from 'vitest';
import { serviceImpacts } from '../../infra/service-impacts.ts';
import { named, ofType, references, synthesized } from './synthesized.ts';

const { stateless } = synthesized('prod');
const topic = named(stateless, 'AWS::SNS::Topic', 'maileventsTopic')[0];
const queue = named(stateless, 'AWS::SQS::Queue', 'maileventsQueue')[0];

describe('how mails fared', () => {
  test('SES tells a topic of bounces, complaints and deliveries, and of nothing else', () => {
    const [, { Properties }] = named(stateless, 'AWS::SES::ConfigurationSetEventDestination', 'Ses');
    expect(Properties['EventDestination']).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'delivery'],
      SnsDestination: { TopicARN: { Ref: topic } },
    });
  });

  test('the topic fills the queue of the function, in its envelope', () => {
    const [, { Properties }] = named(stateless, 'AWS::SNS::Subscription', 'maileventsQueue');
    expect(Properties).toMatchObject({
      Protocol: 'sqs',
      TopicArn: { Ref: topic },
      Endpoint: { 'Fn::GetAtt': [queue, 'Arn'] },
    });
    expect(Properties['RawMessageDelivery'] ?? false).toBe(false);
  });

  test('only SES, for this configuration set, may publish, and only the topic may fill the queue', () => {
    const policies = ofType(stateless, 'AWS::SNS::TopicPolicy');
    const own = Object.values(policies).find(({ Properties }) =>
      references(Properties['Topics']).includes(topic),
    );
    expect(own?.Properties['PolicyDocument']).toMatchObject({
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'ses.amazonaws.com' },
          Condition: { StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
    const [, { Properties }] = named(stateless, 'AWS::SQS::QueuePolicy', 'maileventsQueue');
    expect(Properties['PolicyDocument']).toMatchObject({
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'sns.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic } } },
        },
      ],
    });
  });

  test('SES keeps no list of its own, from which nobody could release an address', () => {
    const [, { Properties }] = named(stateless, 'AWS::SES::ConfigurationSet', 'Ses');
    expect(Properties['SuppressionOptions']).toEqual({ SuppressedReasons: [] });
  });

  test.each([
    ['policymailMailsPaused', 'PolicyMailsPaused', serviceImpacts.policyMailsPaused],
    ['policymailMailsHalfway', 'PolicyMailsHalfway', serviceImpacts.policyMailsHalfway],
  ])('%s is raised as long as each run counts it', (start, metric, impact) => {
    expect(named(stateless, 'AWS::CloudWatch::Alarm', start)[1].Properties).toMatchObject({
      Namespace: 'Zhitong',
      MetricName: metric,
      Dimensions: [{ Name: 'service', Value: 'policymail' }],
      Threshold: 0,
      TreatMissingData: 'notBreaching',
      AlarmDescription: expect.stringMatching(`^${impact.zh}\n${impact.en}\n`),
    });
  });
});

test('a city with a mail server of its own hears of nothing', () => {
  const { stateless: china } = synthesized('prod-cn');
  expect(ofType(china, 'AWS::SES::ConfigurationSetEventDestination')).toEqual({});
  expect(Object.keys(ofType(china, 'AWS::SQS::Queue')).filter((id) => id.startsWith('mailevents'))).toEqual(
    [],
  );
});
