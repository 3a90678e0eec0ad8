import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ScheduledFunctionSpec, ScheduleTimes } from '../function-spec.ts';
import { deadLetterQueue } from './guarded-queue.ts';
import { impactAlarm } from './impact-alarm.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

interface ScheduledFunctionProps extends NodeFunctionProps {
  readonly spec: ScheduledFunctionSpec;
}

/**
 * A function that a schedule fires. Scheduler only hands the event over and Lambda runs it later, so both are told how often to
 * try and for how long: the one for an event that Lambda does not take, the other for a run that fails. What fails to the end
 * of either is set aside in the same queue.
 */
export class ScheduledFunction extends NodeFunction {
  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id, props);
    const { spec, platform } = props;
    const letters = deadLetterQueue(this, { spec, platform });
    const tries = {
      retryAttempts: spec.retries,
      maxEventAge: Duration.minutes(spec.latestAfterMinutes),
    };
    this.handler.configureAsyncInvoke({ ...tries, onFailure: new SqsDestination(letters) });
    new Schedule(this, 'Schedule', {
      description: spec.errorImpact.en,
      schedule: expressionOf(spec.times, TimeZone.of(platform.config.city.rules.timeZone)),
      target: new LambdaInvoke(this.handler, {
        ...tries,
        deadLetterQueue: letters,
        role: firingRole(this, letters).withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ scheduledAt: ContextAttribute.scheduledTime }),
      }),
    });
    impactAlarm(this, 'Failures', {
      errorImpact: spec.errorImpact,
      metric: this.handler.metricErrors({ period: Duration.minutes(5) }),
      above: 0,
      periods: 1,
      topic: platform.alarms,
    });
  }
}

function expressionOf(times: ScheduleTimes, timeZone: TimeZone): ScheduleExpression {
  if ('everyMinutes' in times) return ScheduleExpression.rate(Duration.minutes(times.everyMinutes));
  const { hour, minute } = times.dailyAt;
  return ScheduleExpression.cron({ hour: String(hour), minute: String(minute), timeZone });
}

/**
 * The role of the schedule: it runs this one function and fills this one queue. The target would grant itself every version of
 * the function besides, of which there are none.
 */
function firingRole(scheduled: ScheduledFunction, letters: Queue): Role {
  const stack = Stack.of(scheduled);
  const group = stack.formatArn({
    service: 'scheduler',
    resource: 'schedule-group',
    resourceName: 'default',
  });
  const role = new Role(scheduled, 'ScheduleRole', {
    // Only for schedules of this account: without it, anybody's Scheduler could be talked into using the role.
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': group } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [scheduled.handler.functionArn],
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [letters.queueArn] }));
  return role;
}
