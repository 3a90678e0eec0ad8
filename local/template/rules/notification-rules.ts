import { executed, inert, partial, refused, type ResourceRule, sharedReasons } from './treatment.ts';

const { label } = sharedReasons;
const onlyTopics = refused('events of mails go to topics only');

export const notificationRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::SES::ConfigurationSetEventDestination': {
    kind: 'executed',
    properties: {
      ConfigurationSetName: executed,
      'EventDestination.Enabled': executed,
      'EventDestination.MatchingEventTypes': executed,
      'EventDestination.SnsDestination': executed,
      'EventDestination.Name': label,
      'EventDestination.CloudWatchDestination': onlyTopics,
      'EventDestination.EventBridgeDestination': onlyTopics,
      'EventDestination.KinesisFirehoseDestination': onlyTopics,
    },
  },
  'AWS::SNS::Subscription': {
    kind: 'executed',
    properties: {
      TopicArn: executed,
      Protocol: partial('a queue is filled with events of mails; alarms reach nobody here'),
      Endpoint: executed,
      Region: inert('one region'),
      RawMessageDelivery: refused('messages come in their envelope'),
      FilterPolicy: refused('a queue gets all that its topic is told'),
      RedrivePolicy: inert('what SNS hands over arrives'),
      DeliveryPolicy: inert('what SNS hands over arrives'),
    },
  },
};
