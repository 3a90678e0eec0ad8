import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const event = z.record(z.string(), z.unknown());
const samples = z
  .record(z.enum(['bounce', 'complaint', 'delivery', 'send']), event)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../data/ses-events.json'), 'utf8')));

/** An event as the documentation of SES shows it, with other parts in the place of some. */
export function sesSample(name: keyof typeof samples, over: object = {}): object {
  return { ...samples[name], ...over };
}

/** What SNS puts into a queue: the envelope, and in it a text. */
export function snsNotification(message: string): Readonly<Record<string, string>> {
  return {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:us-west-2:123456789012:MyTopic',
    Message: message,
    Timestamp: '2012-05-02T00:54:06.655Z',
    SignatureVersion: '1',
    Signature: 'EXAMPLEw6JRN',
    SigningCertURL: 'https://sns.us-west-2.amazonaws.com/SimpleNotificationService-example.pem',
    UnsubscribeURL: 'https://sns.us-west-2.amazonaws.com/?Action=Unsubscribe',
  };
}
