import { describe, expect, test } from 'vitest';
import { latestOccurrence } from '../../../local/schedules/schedule-expression.ts';
import { scheduleSpecs } from '../../../local/system/schedule-spec.ts';
import { refusalsOf } from '../../../local/template/check-template.ts';
import { templateSchema } from '../../../local/template/template.ts';

const Type = 'AWS::Scheduler::Schedule';

/** A schedule as infra/constructs/scheduled-function.ts has it synthesized, its references filled in. */
const morning = {
  Description: 'The digest of the morning.',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ScheduleExpression: 'cron(30 8 * * ? *)',
  ScheduleExpressionTimezone: 'Asia/Shanghai',
  State: 'ENABLED',
  Target: {
    Arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:digest',
    DeadLetterConfig: { Arn: 'arn:aws:sqs:ap-southeast-1:000000000000:letters' },
    Input: '{"scheduledAt":"<aws.scheduler.scheduled-time>"}',
    RetryPolicy: { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 2 },
    RoleArn: 'arn:aws:iam::000000000000:role/digest',
  },
};
const specsOf = (properties: typeof morning) =>
  scheduleSpecs([
    { stackName: 'stateless', logicalId: 'Morning', type: Type, reference: 'the-arn', properties },
  ]);

describe('a schedule of EventBridge Scheduler', () => {
  test('may run with all that ours say', () => {
    expect(
      refusalsOf('stack', templateSchema.parse({ Resources: { Thing: { Type, Properties: morning } } })),
    ).toEqual([]);
  });

  test('fires its function with its input, at half past eight of its own time zone', () => {
    const [spec, ...others] = specsOf(morning);
    expect(others).toEqual([]);
    expect(spec).toMatchObject({
      id: 'stateless/Morning',
      functionName: 'digest',
      input: '{"scheduledAt":"<aws.scheduler.scheduled-time>"}',
    });
    const [from, until] = [Date.parse('2026-09-24T10:00Z'), Date.parse('2026-09-27T10:00Z')];
    expect(spec && latestOccurrence(spec.expression, from, until)).toBe(Date.parse('2026-09-27T08:30+08:00'));
  });

  test('that is disabled does not fire', () => {
    expect(specsOf({ ...morning, State: 'DISABLED' })).toEqual([]);
  });
});
