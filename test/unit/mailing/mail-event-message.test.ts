import { describe, expect, test } from 'vitest';
import { MailEventMessage } from '../../../shared/adapters/sqs/mail-event-queue.ts';
import type { MailEvent } from '../../../shared/app/mail-event-ports.ts';
import { queueHandler } from '../../../shared/runtime/queue-handler.ts';
import { sqsRecord } from '../../support/messages/sqs-record.ts';
import { sesSample, snsNotification } from '../../support/mailing/ses-notification.ts';

const read = (event: object) => MailEventMessage.parse(snsNotification(JSON.stringify(event)));
const providerId = 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000';
const about = { messageId: null, providerId, addresses: ['recipient@example.com'] };

function bounceOf(bounceType: string): object {
  return sesSample('bounce', {
    bounce: {
      bounceType,
      bouncedRecipients: [{ emailAddress: 'elsewhere@example.com' }],
      timestamp: '2026-09-28T09:05:00.5+08:00',
    },
  });
}

describe('an event of SES, as SNS hands it over', () => {
  test.each([
    ['bounce', { kind: 'hardBounce', at: '2017-08-05T00:41:02.669Z', ...about }],
    ['complaint', { kind: 'complaint', at: '2017-08-05T00:41:02.669Z', ...about }],
    ['delivery', { kind: 'delivered', at: '2016-10-19T23:21:04.133Z', ...about }],
    ['send', undefined],
  ] as const)('%s is read as the documentation shows it', (name, expected) => {
    expect(read(sesSample(name))).toEqual(expected);
  });

  test('a bounce is hard where SES says that it is for good', () => {
    expect(read(bounceOf('Permanent'))).toMatchObject({ kind: 'hardBounce' });
    expect(read(bounceOf('Transient'))).toMatchObject({ kind: 'softBounce', at: '2026-09-28T01:05:00.500Z' });
    expect(read(bounceOf('Undetermined'))).toMatchObject({ kind: 'softBounce' });
  });

  test('is of the address that the mail was sent to, not of the one that it was forwarded to', () => {
    expect(read(bounceOf('Permanent'))).toMatchObject({ addresses: ['recipient@example.com'] });
  });

  test('names our message by its tag', () => {
    const tags = { 'zhitong-message': ['POLICIES_7_owner'], 'ses:configuration-set': ['ConfigSet'] };
    const event = sesSample('delivery', { mail: { messageId: providerId, tags } });
    expect(read(event)).toMatchObject({ messageId: 'POLICIES_7_owner' });
  });

  test('a report that a mail is no spam is no complaint', () => {
    const complaint = {
      complainedRecipients: [{ emailAddress: 'recipient@example.com' }],
      complaintFeedbackType: 'not-spam',
      timestamp: '2017-08-05T00:41:02.669Z',
    };
    expect(read(sesSample('complaint', { complaint }))).toBeUndefined();
  });

  test('what SES sends to a new topic tells of no mail', () => {
    const text = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(MailEventMessage.parse(snsNotification(text))).toBeUndefined();
  });

  test.each([
    ['text that is no JSON', snsNotification('{')],
    ['an event of an unknown type', snsNotification('{"eventType":"Moved"}')],
    ['a bounce without its recipients', snsNotification(JSON.stringify(sesSample('bounce', { bounce: {} })))],
    ['no notification', { ...snsNotification('{}'), Type: 'SubscriptionConfirmation' }],
    ['no envelope', sesSample('bounce')],
  ])('%s is refused', (_what, message) => {
    expect(MailEventMessage.safeParse(message).success).toBe(false);
  });
});

test('of a batch only what cannot be read comes again, until it is set aside', async () => {
  const heard: (MailEvent | undefined)[] = [];
  const handler = queueHandler(MailEventMessage, async (event) => {
    heard.push(event);
    return 'done';
  });
  const bodies = [sesSample('bounce'), { eventType: 'Moved' }, sesSample('delivery')].map((event) =>
    JSON.stringify(snsNotification(JSON.stringify(event))),
  );
  const Records = [...bodies, 'no JSON'].map((body, n) => sqsRecord(`m${n}`, body));
  const answer = await handler({ Records }, { getRemainingTimeInMillis: () => 30_000 });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm3' }] });
  expect(heard.map((event) => event?.kind)).toEqual(['hardBounce', 'delivered']);
});
