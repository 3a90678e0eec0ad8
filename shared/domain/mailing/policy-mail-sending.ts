import type { Instant } from '../time/instant.ts';
import {
  type MailNews,
  noNews,
  type PolicyMail,
  type PolicyMailDelivery,
  type PolicyMessageId,
  type Withheld,
} from './policy-mail.ts';

/** How long after its claim a mail is given up: longer than the mailer may run, so that whoever claimed it has ended. */
export const claimMinutes = 3;

/** Somebody is about to send the mail, in that message. */
export function claimedFor(
  mail: PolicyMail,
  message: { readonly at: Instant; readonly messageId: PolicyMessageId; readonly sequence: number },
): PolicyMail {
  return changed(mail, { state: 'claimed', ...message });
}

/** The provider has taken the mail. */
export function acceptedAs(mail: PolicyMail, providerId: string, at: Instant): PolicyMail {
  const { delivery } = mail;
  if (delivery.state !== 'claimed') return mail;
  const { messageId, sequence } = delivery;
  return changed(mail, { state: 'accepted', at, messageId, sequence, providerId, news: noNews });
}

/** The provider said that it has not taken the mail for now; so it may be sent once still. */
export function notTaken(mail: PolicyMail): PolicyMail {
  return changed(mail, { state: 'pending' });
}

/** Nobody knows whether the provider took the mail: it never said, or whoever sent it crashed before it could. */
export function givenUp(mail: PolicyMail, at: Instant): PolicyMail {
  const { delivery } = mail;
  if (delivery.state !== 'claimed') return mail;
  const { messageId, sequence } = delivery;
  return changed(mail, { state: 'unknown', at, messageId, sequence });
}

/** The mail is never sent. */
export function withheld(mail: PolicyMail, why: Withheld, at: Instant): PolicyMail {
  return changed(mail, { state: 'withheld', at, why });
}

const bounces = ['no', 'softly', 'hard'] as const;

/**
 * The mail with what has been heard of it; the same object where it says nothing new. News means that the provider took the mail,
 * so one that was given up, or is claimed still, counts as accepted from then on.
 */
export function withNews(mail: PolicyMail, heard: MailNews, at: Instant): PolicyMail {
  const { delivery } = mail;
  if (delivery.state === 'pending' || delivery.state === 'withheld') return mail;
  const before = delivery.state === 'accepted' ? delivery.news : noNews;
  const worse = Math.max(bounces.indexOf(before.bounced), bounces.indexOf(heard.bounced));
  const news: MailNews = {
    delivered: before.delivered || heard.delivered,
    bounced: bounces[worse] ?? 'no',
    complained: before.complained || heard.complained,
  };
  const same =
    news.delivered === before.delivered &&
    news.bounced === before.bounced &&
    news.complained === before.complained;
  if (same && delivery.state === 'accepted') return mail;
  const { messageId, sequence } = delivery;
  const known =
    delivery.state === 'accepted'
      ? { at: delivery.at, providerId: delivery.providerId }
      : { at, providerId: null };
  return changed(mail, { state: 'accepted', ...known, messageId, sequence, news });
}

function changed(mail: PolicyMail, delivery: PolicyMailDelivery): PolicyMail {
  return { ...mail, delivery, revision: mail.revision + 1 };
}
