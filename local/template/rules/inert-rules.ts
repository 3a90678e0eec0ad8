import type { ResourceRule } from './treatment.ts';

function inertType(reason: string): ResourceRule {
  return { kind: 'inert', reason };
}

const permissions = inertType('who may call from outside is not asked: the infrastructure tests assert it');
const observation = inertType(
  'CloudWatch is not part of the local stack; logs lie in files, metrics in the logs',
);
const login = inertType('the local issuer stands in for the user pool, by the configuration of the stage');
const sending = inertType('the local SES endpoint accepts every sender and keeps the bytes');
const notification = inertType(
  'what is published goes straight to the queues that subscribe; alarms reach nobody here',
);
const keys = inertType('the engines keep plain files below the state directory');
const address = inertType('the API has one address, on this machine');

export const inertRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::Lambda::Permission': permissions,
  'AWS::S3::BucketPolicy': permissions,
  'AWS::SQS::QueuePolicy': permissions,
  'AWS::CloudWatch::Alarm': observation,
  'AWS::CloudWatch::CompositeAlarm': observation,
  'AWS::CloudWatch::Dashboard': observation,
  'AWS::Logs::LogGroup': observation,
  'AWS::Logs::MetricFilter': observation,
  'AWS::Logs::QueryDefinition': observation,
  'AWS::Logs::ResourcePolicy': observation,
  'AWS::SNS::Topic': notification,
  'AWS::SNS::TopicPolicy': notification,
  'AWS::KMS::Alias': keys,
  'AWS::KMS::Key': keys,
  'AWS::Cognito::UserPool': login,
  'AWS::Cognito::UserPoolClient': login,
  'AWS::Cognito::UserPoolDomain': login,
  'AWS::Cognito::UserPoolResourceServer': login,
  'AWS::SES::ConfigurationSet': sending,
  'AWS::SES::EmailIdentity': sending,
  'AWS::ApiGatewayV2::ApiMapping': address,
  'AWS::ApiGatewayV2::DomainName': address,
  'AWS::Scheduler::ScheduleGroup': inertType('schedules have one group'),
  'AWS::CDK::Metadata': inertType('tells AWS which constructs were used'),
};
