import { randomUUID } from 'node:crypto';
import type { RawMail } from './ses-request.ts';

/** A mail that the local SES has taken. */
export type TakenMail = Pick<RawMail, 'source' | 'destinations' | 'tags' | 'configurationSet'> & {
  readonly messageId: string;
};

/** An event as SES publishes it, and the type of it as CloudFormation calls it. */
export type SesEvent = { readonly type: 'bounce' | 'complaint' | 'delivery'; readonly event: object };

/**
 * What becomes of a mail, by the mailbox: `bounce`, `complaint` and `ooto` as at SES’s mailbox simulator (there under
 * simulator.amazonses.com), and `softbounce`, each with a label behind a plus if one likes; all others take their mails.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 */
export function eventsOf(mail: TakenMail, timestamp: string): readonly SesEvent[] {
  return mail.destinations.flatMap((address): readonly SesEvent[] => {
    const about = mailPart(mail, address, timestamp);
    switch (address.toLowerCase().split(/[@+]/u, 1).join('')) {
      case 'bounce':
        return [bounce(about, address, timestamp, 'Permanent')];
      case 'softbounce':
        return [bounce(about, address, timestamp, 'Transient')];
      case 'ooto':
        return [delivery(about, address, timestamp), bounce(about, address, timestamp, 'Transient')];
      case 'complaint':
        return [delivery(about, address, timestamp), complaint(about, address, timestamp)];
      default:
        return [delivery(about, address, timestamp)];
    }
  });
}

function mailPart({ source, tags, configurationSet, messageId }: TakenMail, to: string, timestamp: string) {
  return {
    mail: {
      timestamp,
      source,
      messageId,
      destination: [to],
      tags: { 'ses:configuration-set': [configurationSet], ...tags },
    },
  };
}

function bounce(about: object, to: string, timestamp: string, bounceType: string): SesEvent {
  const isHard = bounceType === 'Permanent';
  const bouncedRecipients = [{ emailAddress: to, action: 'failed', status: isHard ? '5.1.1' : '4.2.2' }];
  const part = {
    bounceType,
    bounceSubType: 'General',
    bouncedRecipients,
    timestamp,
    feedbackId: randomUUID(),
  };
  return { type: 'bounce', event: { eventType: 'Bounce', bounce: part, ...about } };
}

function complaint(about: object, to: string, timestamp: string): SesEvent {
  const complainedRecipients = [{ emailAddress: to }];
  const part = { complainedRecipients, timestamp, feedbackId: randomUUID(), complaintFeedbackType: 'abuse' };
  return { type: 'complaint', event: { eventType: 'Complaint', complaint: part, ...about } };
}

function delivery(about: object, to: string, timestamp: string): SesEvent {
  const part = { timestamp, processingTimeMillis: 1, recipients: [to], smtpResponse: '250 OK' };
  return { type: 'delivery', event: { eventType: 'Delivery', delivery: part, ...about } };
}
