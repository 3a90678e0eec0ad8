import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { queueFunctions } from '../functions/queue-functions.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { countedBy } from './counted-by.ts';
import { impactAlarm } from './impact-alarm.ts';
import { QueueFunction } from './queue-function.ts';
import { SesSender } from './ses-sender.ts';

/** The function that sends mails, with its transport: SES, or the mail server of the city. */
export class Mailer extends QueueFunction {
  constructor(scope: Construct, id: string, platform: Platform) {
    const { mail } = platform.config;
    super(scope, id, {
      spec: queueFunctions.mailer,
      platform,
      environment: {
        MAIL_FROM: mail.from,
        MAIL_FROM_NAME: mail.fromName,
        MAIL_TRANSPORT: mail.transport,
        MAIL_RATE_PER_SECOND: String(mail.ratePerSecond),
      },
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
    if (mail.transport === 'ses') {
      const sender = new SesSender(this, 'Ses', platform);
      this.handler.addEnvironment('SES_CONFIGURATION_SET', sender.configurationSetName);
      this.handler.addToRolePolicy(sender.sendingAs(mail.from));
      return;
    }
    this.handler.addEnvironment('SMTP_HOST', mail.host);
    this.handler.addEnvironment('SMTP_PORT', String(mail.port));
    this.handler.addEnvironment('SMTP_SECRET_ARN', mail.secretArn);
    this.handler.addToRolePolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [mail.secretArn] }),
    );
  }
}
