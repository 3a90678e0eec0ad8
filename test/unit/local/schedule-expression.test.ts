import { describe, expect, test } from 'vitest';
import { latestOccurrence, parseScheduleExpression } from '../../../local/schedules/schedule-expression.ts';

function latest(text: string, after: string, until: string, timeZone = 'Asia/Shanghai'): string | undefined {
  const expression = parseScheduleExpression(text, timeZone);
  const ms = latestOccurrence(expression, Date.parse(after), Date.parse(until));
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

describe('the latest time at which a schedule should have fired', () => {
  test.each([
    [
      'a rate, once for many missed',
      'rate(1 minute)',
      '2026-09-24T09:00:00Z',
      '2026-09-27T09:00:30Z',
      '2026-09-27T09:00:00.000Z',
    ],
    ['a rate that is not due', 'rate(5 minutes)', '2026-09-24T09:00:00Z', '2026-09-24T09:04:59Z', undefined],
    [
      'every day at 08:30 in Shanghai',
      'cron(30 8 * * ? *)',
      '2026-09-24T09:00:00Z',
      '2026-09-25T01:00:00Z',
      '2026-09-25T00:30:00.000Z',
    ],
    [
      'the very instant counts',
      'cron(30 8 * * ? *)',
      '2026-09-24T09:00:00Z',
      '2026-09-25T00:30:00Z',
      '2026-09-25T00:30:00.000Z',
    ],
    [
      'the instant it fired last does not',
      'cron(30 8 * * ? *)',
      '2026-09-25T00:30:00Z',
      '2026-09-26T00:29:59Z',
      undefined,
    ],
    [
      'weekdays, over a weekend',
      'cron(0 9 ? * MON-FRI *)',
      '2026-09-24T00:00:00Z',
      '2026-09-27T12:00:00Z',
      '2026-09-25T01:00:00.000Z',
    ],
    [
      'steps',
      'cron(0/15 * * * ? *)',
      '2026-09-24T09:00:00Z',
      '2026-09-24T09:59:00Z',
      '2026-09-24T09:45:00.000Z',
    ],
    [
      'lists and names',
      'cron(0 0,12 1 JAN,JUL ? *)',
      '2026-03-01T00:00:00Z',
      '2027-01-01T00:00:00Z',
      '2026-12-31T16:00:00.000Z',
    ],
    [
      'once, at an instant of the zone',
      'at(2026-10-10T08:30:00)',
      '2026-09-24T00:00:00Z',
      '2026-10-10T00:30:00Z',
      '2026-10-10T00:30:00.000Z',
    ],
    [
      'once, and it has fired',
      'at(2026-10-10T08:30:00)',
      '2026-10-10T00:30:00Z',
      '2026-10-11T00:00:00Z',
      undefined,
    ],
  ])('%s', (_name, text, after, until, expected) => {
    expect(latest(text, after, until)).toBe(expected);
  });

  test.each(['rate(0 minutes)', 'cron(0 9 * *)', 'cron(0 9 L * ? *)', 'cron(0 25 * * ? *)', 'every day'])(
    '%s stops the start',
    (text) => {
      expect(() => parseScheduleExpression(text, 'UTC')).toThrow(/schedule|cron/u);
    },
  );
});
