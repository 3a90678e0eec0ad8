import { Duration, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { impactAlarm } from './impact-alarm.ts';
import { domainOf } from './sender-domain.ts';

/** SES puts an account under review at 5 % bounces and may stop it at 10 %; we want to know before. */
const highestBounceRate = 0.04;

/** The set of rules under which SES sends the city's mails. */
export class SesSender extends Construct {
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, { alarms }: Platform) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      // Ours is the only one: from a list of SES besides, nobody could release an address here.
      disableSuppressionList: true,
    });
    impactAlarm(this, 'BounceRate', {
      errorImpact: serviceImpacts.mailReputation,
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      above: highestBounceRate,
      periods: 1,
      topic: alarms,
    });
  }

  get configurationSetName(): string {
    return this.configurationSet.configurationSetName;
  }

  /** The right to send as `from`, and as nobody else. */
  sendingAs(from: string): PolicyStatement {
    const arnOf = (resource: string, resourceName: string): string =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [arnOf('identity', domainOf(from)), arnOf('configuration-set', this.configurationSetName)],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    });
  }
}
