import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { scheduledFunctions } from '../functions/scheduled-functions.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { countedBy } from './counted-by.ts';
import { impactAlarm } from './impact-alarm.ts';
import { mailEnvironment, sendsMail } from './mail-sending.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import type { SesSender } from './ses-sender.ts';
import { grantUnsubscribeKey } from './unsubscribe-key.ts';

const spec = scheduledFunctions.policymail;

/** The function that sends mails about policies, at what the rate leaves beside mails of cases. */
export class PolicyMailer extends ScheduledFunction {
  constructor(
    scope: Construct,
    id: string,
    platform: Platform,
    { ses, apiUrl }: { readonly ses: SesSender | undefined; readonly apiUrl: string },
  ) {
    super(scope, id, {
      spec,
      platform,
      environment: { ...mailEnvironment(platform.config), UNSUBSCRIBE_URL: `${apiUrl}/unsubscribe` },
    });
    sendsMail(this.handler, platform.config, ses);
    grantUnsubscribeKey(this, platform.config, ['CreateSecret', 'GetSecretValue']);
    const alarms = [
      ['UnknownMails', 'PolicyMailUnknown', serviceImpacts.policyMailUnknown],
      // Each run counts these, for as long as it is so.
      ['MailsPaused', 'PolicyMailsPaused', serviceImpacts.policyMailsPaused],
      ['MailsHalfway', 'PolicyMailsHalfway', serviceImpacts.policyMailsHalfway],
    ] as const;
    for (const [kind, metric, errorImpact] of alarms) {
      impactAlarm(this, kind, {
        errorImpact,
        metric: countedBy(spec, metric, { statistic: Stats.SUM, period: Duration.minutes(5) }),
        above: 0,
        periods: 1,
        topic: platform.alarms,
      });
    }
  }
}
