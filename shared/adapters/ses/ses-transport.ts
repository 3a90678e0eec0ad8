import { SendRawEmailCommand, SESServiceException, type SESClient } from '@aws-sdk/client-ses';
import type { MailTransport, SendRefusal } from '../../app/message-ports.ts';
import { accepted, refused } from '../../domain/result.ts';

/** SES refuses this mail, whenever it is asked. All else it may refuse lies in our account or in its state. */
const aboutTheMail = new Set(['MessageRejected', 'InvalidParameterValue']);

/** Errors of a connection that was never made, so that SES has not seen the mail. */
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Amazon SES by SendRawEmail, under the configuration set if there is one. The client must not retry (`maxAttempts: 1`): an
 * attempt whose answer was lost may have been taken, and is to be counted before the next one.
 */
export function sesTransport(client: SESClient, configurationSet: string | undefined): MailTransport {
  return {
    async send(raw, { mailId, to }) {
      try {
        const { MessageId } = await client.send(
          new SendRawEmailCommand({
            Destinations: [to.address],
            RawMessage: { Data: raw },
            Tags: [{ Name: 'zhitong-message', Value: mailId }],
            ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
          }),
        );
        return accepted({ providerId: MessageId ?? '' });
      } catch (error) {
        return refused(refusalOf(error));
      }
    },
  };
}

function refusalOf(error: unknown): SendRefusal {
  if (error instanceof SESServiceException) {
    const reason = `${error.name}: ${error.message}`;
    if (aboutTheMail.has(error.name)) return { tag: 'rejected', reason };
    const uncertain = error.$fault === 'server' && error.$metadata.httpStatusCode !== 503;
    return { tag: uncertain ? 'unanswered' : 'unavailable', reason };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? `${error.name} ${code}`.trim() : 'unknown error';
  return { tag: notConnected.has(code) ? 'unavailable' : 'unanswered', reason };
}
