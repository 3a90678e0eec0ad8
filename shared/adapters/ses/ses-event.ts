import * as z from 'zod';
import type { MailEvent } from '../../app/mail-event-ports.ts';
import { instant } from '../../domain/time/instant.ts';

const at = z.iso.datetime({ offset: true }).transform((text) => instant(text));
const address = z.string().min(3).max(320);
const recipients = z.array(z.looseObject({ emailAddress: address })).min(1);
const mail = z.looseObject({
  messageId: z.string().min(1),
  destination: z.array(address).default([]),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

const Bounce = z.looseObject({
  eventType: z.literal('Bounce'),
  mail,
  bounce: z.looseObject({
    bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
    bouncedRecipients: recipients,
    timestamp: at,
  }),
});
const Complaint = z.looseObject({
  eventType: z.literal('Complaint'),
  mail,
  complaint: z.looseObject({
    complainedRecipients: recipients,
    complaintFeedbackType: z.string().nullish(),
    timestamp: at,
  }),
});
const Delivery = z.looseObject({
  eventType: z.literal('Delivery'),
  mail,
  delivery: z.looseObject({ recipients: z.array(address).min(1), timestamp: at }),
});
/** What SES can publish besides; the configuration set does not ask for it. */
const Other = z.looseObject({
  eventType: z.enum([
    'Send',
    'Reject',
    'Open',
    'Click',
    'Rendering Failure',
    'DeliveryDelay',
    'Subscription',
  ]),
});

/** Comes back as a report that somebody has taken a mail out of the junk. */
const notSpam = 'not-spam';

/**
 * An event as SES publishes it to a topic; undefined where it says nothing of how a mail fared.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const SesEvent = z
  .discriminatedUnion('eventType', [Bounce, Complaint, Delivery, Other])
  .transform((event): MailEvent | undefined => {
    switch (event.eventType) {
      case 'Bounce': {
        const { bounceType, bouncedRecipients, timestamp } = event.bounce;
        const kind = bounceType === 'Permanent' ? 'hardBounce' : 'softBounce';
        return told(event.mail, kind, timestamp, bouncedRecipients.map(addressOf));
      }
      case 'Complaint': {
        const { complaintFeedbackType, complainedRecipients, timestamp } = event.complaint;
        if (complaintFeedbackType === notSpam) return undefined;
        return told(event.mail, 'complaint', timestamp, complainedRecipients.map(addressOf));
      }
      case 'Delivery': {
        const { recipients: to, timestamp } = event.delivery;
        return told(event.mail, 'delivered', timestamp, to);
      }
      case 'Send':
      case 'Reject':
      case 'Open':
      case 'Click':
      case 'Rendering Failure':
      case 'DeliveryDelay':
      case 'Subscription':
        return undefined;
    }
  });

/**
 * Our mails go to one address each. Where the provider names another one, the mail was forwarded: what is known is of the address
 * that we would send to again.
 */
function told(
  { messageId: providerId, destination, tags }: z.infer<typeof mail>,
  kind: MailEvent['kind'],
  when: MailEvent['at'],
  named: readonly string[],
): MailEvent {
  const messageId = tags['zhitong-message']?.[0] ?? null;
  const addresses = destination.length === 1 ? destination : named;
  return { kind, at: when, messageId, providerId, addresses };
}

function addressOf({ emailAddress }: { readonly emailAddress: string }): string {
  return emailAddress;
}
