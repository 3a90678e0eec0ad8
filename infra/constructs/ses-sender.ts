import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { impactAlarm } from './impact-alarm.ts';

/** SES puts an account under review at 5 % bounces and may stop it at 10 %; we want to know before. */
const highestBounceRate = 0.04;

/** The domain that mails come from, and the set of rules under which SES sends them. */
export class SesSender extends Construct {
  readonly configurationSet: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(domainOf(platform.config.mail.from)),
      configurationSet: this.configurationSet,
    });
    for (const [index, { name, value }] of this.identity.dkimRecords.entries()) {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` });
    }
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
      topic: platform.alarms,
    });
  }

  /** The right to send as `from`, and as nobody else. */
  sendingAs(from: string): PolicyStatement {
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [
        this.identity.emailIdentityArn,
        Stack.of(this).formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: this.configurationSet.configurationSetName,
        }),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    });
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
