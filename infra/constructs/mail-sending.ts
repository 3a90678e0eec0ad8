import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Config } from '../config.ts';
import type { SesSender } from './ses-sender.ts';

/** What a function that sends mails is told. */
export function mailEnvironment({ mail }: Config): Readonly<Record<string, string>> {
  return {
    MAIL_FROM: mail.from,
    MAIL_FROM_NAME: mail.fromName,
    MAIL_TRANSPORT: mail.transport,
    MAIL_RATE_PER_SECOND: String(mail.ratePerSecond),
  };
}

/** Lets a function send by the transport of the stage. */
export function sendsMail(handler: LambdaFunction, { mail }: Config, ses: SesSender | undefined): void {
  if (ses !== undefined) {
    handler.addEnvironment('SES_CONFIGURATION_SET', ses.configurationSetName);
    handler.addToRolePolicy(ses.sendingAs(mail.from));
  }
  if (mail.transport !== 'smtp') return;
  handler.addEnvironment('SMTP_HOST', mail.host);
  handler.addEnvironment('SMTP_PORT', String(mail.port));
  handler.addEnvironment('SMTP_SECRET_ARN', mail.secretArn);
  handler.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [mail.secretArn] }),
  );
}
