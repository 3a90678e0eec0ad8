import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { scheduledFunctions } from '../functions/scheduled-functions.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { countedBy } from './counted-by.ts';
import { impactAlarm } from './impact-alarm.ts';
import { ScheduledFunction } from './scheduled-function.ts';

const spec = scheduledFunctions.coverage;

/** The function that counts how far policies were delivered, and hands who lacks one to the matcher. */
export class Coverage extends ScheduledFunction {
  constructor(scope: Construct, id: string, platform: Platform, matcher: Queue) {
    super(scope, id, { spec, platform, environment: { MATCH_QUEUE_URL: matcher.queueUrl } });
    matcher.grantSendMessages(this.handler);
    impactAlarm(this, 'DeliveryDifference', {
      errorImpact: serviceImpacts.deliveryDifference,
      metric: countedBy(spec, 'DeliveryDifference', { statistic: Stats.SUM, period: Duration.minutes(15) }),
      above: 0,
      periods: 1,
      topic: platform.alarms,
    });
  }
}
