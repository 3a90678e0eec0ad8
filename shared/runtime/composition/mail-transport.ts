import { SESClient } from '@aws-sdk/client-ses';
import * as z from 'zod';
import { readSecret } from '../../adapters/secrets/read-secret.ts';
import { sesTransport } from '../../adapters/ses/ses-transport.ts';
import { SmtpCredentials, smtpTransport } from '../../adapters/smtp/smtp-transport.ts';
import type { MailTransport } from '../../app/message-ports.ts';
import { readEnvironment } from '../environment.ts';
import { secretStore } from './secret-store.ts';

/** The transport that MAIL_TRANSPORT names, for mails from that address. */
export function mailTransport(from: string): MailTransport {
  const { MAIL_TRANSPORT } = readEnvironment({ MAIL_TRANSPORT: z.enum(['ses', 'smtp']) });
  return MAIL_TRANSPORT === 'ses' ? bySes() : bySmtp(from);
}

function bySes(): MailTransport {
  const { SES_CONFIGURATION_SET } = readEnvironment({
    SES_CONFIGURATION_SET: z.string().min(1).optional(),
  });
  const client = new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  return sesTransport(client, SES_CONFIGURATION_SET);
}

function bySmtp(from: string): MailTransport {
  const { SMTP_HOST, SMTP_PORT, SMTP_SECRET_ARN } = readEnvironment({
    SMTP_HOST: z.hostname(),
    SMTP_PORT: z.coerce.number().pipe(z.int().min(1).max(65_535)),
    SMTP_SECRET_ARN: z.string().startsWith('arn:'),
  });
  const secrets = secretStore();
  const credentials = async () => readSecret(secrets, SMTP_SECRET_ARN, SmtpCredentials);
  return smtpTransport({ host: SMTP_HOST, port: SMTP_PORT, credentials, from });
}
