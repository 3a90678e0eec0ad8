import { expect, test } from 'vitest';
import { scheduledEvent } from '../../../local/schedules/scheduled-event.ts';

const origin = { region: 'ap-southeast-1', accountId: '000000000000' };
const scheduledMs = Date.parse('2026-09-25T00:30:00Z');

test('the placeholders of EventBridge Scheduler are filled in', () => {
  const input = '{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>"}';
  expect(scheduledEvent({ input, arn: 'the-arn' }, scheduledMs, origin)).toEqual({
    at: '2026-09-25T00:30:00Z',
    by: 'the-arn',
  });
});

test('a rule without input sends the scheduled event', () => {
  expect(scheduledEvent({ input: undefined, arn: 'the-arn' }, scheduledMs, origin)).toMatchObject({
    'detail-type': 'Scheduled Event',
    time: '2026-09-25T00:30:00Z',
    resources: ['the-arn'],
  });
});
