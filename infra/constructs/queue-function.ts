import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { QueueFunctionSpec } from '../function-spec.ts';
import { guardedQueue } from './guarded-queue.ts';
import { impactAlarm } from './impact-alarm.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

interface QueueFunctionProps extends NodeFunctionProps {
  readonly spec: QueueFunctionSpec;
}

/** A function with a queue of its own; it names the messages of a batch that failed, and only those come again. */
export class QueueFunction extends NodeFunction {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: QueueFunctionProps) {
    super(scope, id, props);
    const { spec, platform } = props;
    this.queue = guardedQueue(this, { spec, platform });
    this.handler.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: spec.batchSize,
        maxConcurrency: spec.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    impactAlarm(this, 'Failures', {
      errorImpact: spec.errorImpact,
      metric: this.handler.metricErrors({ period: Duration.minutes(5) }),
      above: 0,
      periods: 1,
      topic: platform.alarms,
    });
  }
}
