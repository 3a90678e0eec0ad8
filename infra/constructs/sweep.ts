import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { scheduledFunctions } from '../functions/scheduled-functions.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { countedBy } from './counted-by.ts';
import { impactAlarm } from './impact-alarm.ts';
import { ScheduledFunction } from './scheduled-function.ts';

const spec = scheduledFunctions.sweep;
const period = Duration.minutes(5);
const patience = Duration.minutes(15);

/** The function that does what the clocks of cases demand; it is missed when it falls behind or does not run. */
export class Sweep extends ScheduledFunction {
  constructor(
    scope: Construct,
    id: string,
    platform: Platform,
    environment: Readonly<Record<string, string>>,
  ) {
    super(scope, id, { spec, platform, environment });
    const { alarms: topic } = platform;
    impactAlarm(this, 'SweepBehind', {
      errorImpact: spec.errorImpact,
      metric: new MathExpression({
        expression: 'IF(FILL(completed, 0) > 0, 0, 1)',
        usingMetrics: { completed: countedBy(spec, 'SweepsCompleted', { statistic: Stats.SUM, period }) },
        period,
        label: 'no sweep has done all that was due',
      }),
      above: 0,
      periods: patience.toMinutes() / period.toMinutes(),
      // One that never ran has counted nothing, and then there is no metric to fill.
      silence: 'trouble',
      topic,
    });
    impactAlarm(this, 'ParkedCases', {
      errorImpact: serviceImpacts.caseParked,
      metric: countedBy(spec, 'ParkedCases', { statistic: Stats.SUM, period }),
      above: 0,
      periods: 1,
      topic,
    });
    impactAlarm(this, 'UnreadableCommits', {
      errorImpact: serviceImpacts.commitUnreadable,
      metric: countedBy(spec, 'UnreadableCommits', { statistic: Stats.SUM, period }),
      above: 0,
      periods: 1,
      topic,
    });
  }
}
