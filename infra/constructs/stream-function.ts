import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { deadLetterQueue } from './guarded-queue.ts';
import { impactAlarm } from './impact-alarm.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

const whatHappens = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { NewImage: { entity: { S: FilterRule.or('commit', 'directoryChange', 'policyChange') } } },
});

/** A function that follows the table's stream: new commits, new changes of the directory and of policies, and nothing else. */
export class StreamFunction extends NodeFunction {
  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id, props);
    const { spec, platform } = props;
    const { table, alarms: topic } = platform;
    const letters = deadLetterQueue(this, { spec, platform });
    this.handler.addEventSourceMapping('Commits', {
      eventSourceArn: streamOf(table),
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      filters: [whatHappens],
      reportBatchItemFailures: true,
      // One poisoned record is cut out of its batch and set aside, so that what is behind it goes on.
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(letters),
    });
    table.grantStreamRead(this.handler);
    impactAlarm(this, 'Failures', {
      errorImpact: spec.errorImpact,
      metric: this.handler.metricErrors({ period: Duration.minutes(5) }),
      above: 0,
      periods: 1,
      topic,
    });
    impactAlarm(this, 'IteratorAge', {
      errorImpact: spec.errorImpact,
      metric: this.handler.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      above: Duration.minutes(2).toMilliseconds(),
      periods: 3,
      topic,
    });
  }
}

function streamOf({ tableStreamArn }: Table): string {
  if (tableStreamArn === undefined) throw new Error('The table has no stream');
  return tableStreamArn;
}
