import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { MailEventsSpec } from '../system/mail-events-spec.ts';
import { eventsOf, type TakenMail } from './ses-events.ts';

export type PublisherInput = {
  readonly specs: readonly MailEventsSpec[];
  readonly queues: SQSClient;
  readonly queueUrlOf: (name: string) => string;
  readonly now: () => number;
  readonly onTrouble: (text: string) => void;
};

/** Tells the queues of the template what becomes of a mail, each event in the envelope of SNS, behind the answer to its sender. */
export function mailEventPublisher(input: PublisherInput): (mail: TakenMail) => void {
  const { specs, queues, queueUrlOf, now, onTrouble } = input;
  return (mail) => {
    const timestamp = new Date(now()).toISOString();
    for (const { configurationSet, types, topicArn, queueName } of specs) {
      if (configurationSet !== mail.configurationSet) continue;
      const told = eventsOf(mail, timestamp).filter(({ type }) => types.includes(type));
      for (const { event } of told) {
        const MessageBody = JSON.stringify(notification(topicArn, event, timestamp));
        queues.send(new SendMessageCommand({ QueueUrl: queueUrlOf(queueName), MessageBody })).catch(() => {
          onTrouble(`An event of mail ${mail.messageId} did not reach ${queueName}.`);
        });
      }
    }
  };
}

function notification(topicArn: string, event: object, timestamp: string): object {
  return {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topicArn,
    Message: JSON.stringify(event),
    Timestamp: timestamp,
    SignatureVersion: '1',
  };
}
