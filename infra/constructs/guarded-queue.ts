import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { QueueFunctionSpec } from '../function-spec.ts';
import type { Platform } from '../platform.ts';
import { impactAlarm } from './impact-alarm.ts';

const retentionPeriod = Duration.days(14);
const encrypted = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;
const period = Duration.minutes(1);
/** AWS advises six times the time-out, so that a message is not seen twice while it is retried inside one poll. */
const visibilityTimeouts = 6;

/** Where what failed is set aside, with an alarm as soon as anything lies in it. */
export function deadLetterQueue(
  scope: Construct,
  { spec, platform }: { readonly spec: Pick<QueueFunctionSpec, 'errorImpact'>; readonly platform: Platform },
): Queue {
  const queue = new Queue(scope, 'DeadLetters', { ...encrypted, retentionPeriod });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions::AwsSolutions-SQS3',
    reason: 'This is a dead-letter queue: of a stream or a schedule, which the rule does not see.',
  });
  impactAlarm(scope, 'DeadLettersNotEmpty', {
    errorImpact: spec.errorImpact,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    above: 0,
    periods: 1,
    topic: platform.alarms,
  });
  return queue;
}

/** The queue in front of a function: what fails too often is set aside; alarms on depth there and age here. */
export function guardedQueue(
  scope: Construct,
  { spec, platform }: { readonly spec: QueueFunctionSpec; readonly platform: Platform },
): Queue {
  const queue = new Queue(scope, 'Queue', {
    ...encrypted,
    retentionPeriod,
    visibilityTimeout: Duration.seconds(visibilityTimeouts * spec.timeoutSeconds),
    deadLetterQueue: {
      queue: deadLetterQueue(scope, { spec, platform }),
      maxReceiveCount: spec.attempts,
    },
  });
  impactAlarm(scope, 'OldestMessage', {
    errorImpact: spec.errorImpact,
    metric: queue.metricApproximateAgeOfOldestMessage({ period }),
    above: spec.lateAfterMinutes * 60,
    periods: 1,
    topic: platform.alarms,
  });
  return queue;
}
