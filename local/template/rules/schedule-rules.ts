import { executed, inert, refused, type ResourceRule, sharedReasons } from './treatment.ts';

const { encryption, identity, label } = sharedReasons;
const alwaysAccepted = inert(
  'an event always reaches its function; what the function fails is retried as asynchronous invocations are',
);

export const scheduleRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::Scheduler::Schedule': {
    kind: 'executed',
    properties: {
      Name: executed,
      ScheduleExpression: executed,
      ScheduleExpressionTimezone: executed,
      State: executed,
      'Target.Arn': executed,
      'Target.Input': executed,
      'Target.RetryPolicy': alwaysAccepted,
      'Target.DeadLetterConfig': alwaysAccepted,
      'Target.RoleArn': identity,
      'FlexibleTimeWindow.Mode': inert('a schedule fires at the start of its window'),
      'FlexibleTimeWindow.MaximumWindowInMinutes': inert('a schedule fires at the start of its window'),
      GroupName: label,
      Description: label,
      KmsKeyArn: encryption,
      StartDate: refused('schedules run from the start of the stack'),
      EndDate: refused('schedules run until the stack is stopped'),
    },
  },
  'AWS::Events::Rule': {
    kind: 'executed',
    properties: {
      Name: executed,
      ScheduleExpression: executed,
      State: executed,
      'Targets.Id': label,
      'Targets.Arn': executed,
      'Targets.Input': executed,
      'Targets.RetryPolicy': alwaysAccepted,
      'Targets.DeadLetterConfig': alwaysAccepted,
      'Targets.RoleArn': identity,
      Description: label,
      Tags: label,
      EventPattern: refused('there is no event bus here'),
    },
  },
};
