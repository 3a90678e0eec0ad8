import { Temporal } from 'temporal-polyfill';
import { accepted, refused, type Result } from '../result.ts';
import { instant, isBefore, type Instant } from '../time/instant.ts';
import type { Mail, MailDelivery } from './mail.ts';

/**
 * How long a claim holds. Longer than the mailer may run at a time, so that its holder has ended, one way or another, before
 * somebody else sends; shorter than the mail queue hides a message, so that the next delivery finds it over.
 */
export const claimSeconds = 120;

/** Why a mail is not to be sent now: it has come to its end, or somebody is at it. */
export type ClaimRefusal = { readonly tag: 'settled' } | { readonly tag: 'beingSent' };

/**
 * Claims a mail before it is sent, since the providers have no idempotency token. A claim that ran out was a crash between it
 * and the provider's answer: counted as `unknown`, then sent again, as case mail is sent at least once (RULES 12).
 */
export function claimed(mail: Mail, now: Instant): Result<Mail, ClaimRefusal> {
  const { delivery } = mail;
  if (delivery.state !== 'pending' && delivery.state !== 'claimed') return refused({ tag: 'settled' });
  if (delivery.state === 'claimed' && isBefore(now, delivery.until)) return refused({ tag: 'beingSent' });
  const crashed = delivery.state === 'claimed' ? 1 : 0;
  const until = instant(Temporal.Instant.from(now).add({ seconds: claimSeconds }).toString());
  return accepted(changed(mail, { state: 'claimed', until }, crashed));
}

/** The mail at its end. */
export function settled(
  mail: Mail,
  delivery: Extract<MailDelivery, { state: 'accepted' | 'suppressed' | 'rejected' }>,
): Mail {
  return changed(mail, delivery, 0);
}

/** The mail to be tried again; `unanswered` when the provider may have taken it and did not say so. */
export function released(mail: Mail, attempt: 'notTaken' | 'unanswered'): Mail {
  return changed(mail, { state: 'pending' }, attempt === 'unanswered' ? 1 : 0);
}

function changed(mail: Mail, delivery: MailDelivery, unknown: 0 | 1): Mail {
  return { ...mail, delivery, unknown: mail.unknown + unknown, revision: mail.revision + 1 };
}
