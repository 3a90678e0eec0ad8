import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { queueFunctions } from '../functions/queue-functions.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { countedBy } from './counted-by.ts';
import { impactAlarm } from './impact-alarm.ts';
import { mailEnvironment, sendsMail } from './mail-sending.ts';
import { QueueFunction } from './queue-function.ts';
import type { SesSender } from './ses-sender.ts';

/** The function that sends mails of cases, with its transport: SES, or the mail server of the city. */
export class Mailer extends QueueFunction {
  constructor(scope: Construct, id: string, platform: Platform, ses: SesSender | undefined) {
    super(scope, id, {
      spec: queueFunctions.mailer,
      platform,
      environment: mailEnvironment(platform.config),
    });
    impactAlarm(this, 'UnknownMails', {
      errorImpact: serviceImpacts.mailUnknown,
      metric: countedBy(queueFunctions.mailer, 'MailUnknown', {
        statistic: Stats.SUM,
        period: Duration.minutes(5),
      }),
      above: 0,
      periods: 1,
      topic: platform.alarms,
    });
    sendsMail(this.handler, platform.config, ses);
  }
}
