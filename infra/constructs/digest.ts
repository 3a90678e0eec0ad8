import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { scheduledFunctions } from '../functions/scheduled-functions.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { countedBy } from './counted-by.ts';
import { impactAlarm } from './impact-alarm.ts';
import { ScheduledFunction } from './scheduled-function.ts';

const spec = scheduledFunctions.digest;

/** The function that sends the digest of the morning, and misses the notices of holidays. */
export class Digest extends ScheduledFunction {
  constructor(
    scope: Construct,
    id: string,
    platform: Platform,
    environment: Readonly<Record<string, string>>,
  ) {
    super(scope, id, { spec, platform, environment });
    impactAlarm(this, 'NoticeMissing', {
      errorImpact: serviceImpacts.noticeMissing,
      metric: countedBy(spec, 'NoticeMissing', { statistic: Stats.MAXIMUM, period: Duration.days(1) }),
      above: 0,
      periods: 1,
      topic: platform.alarms,
    });
  }
}
