import * as z from 'zod';
import type { Instant } from '../time/instant.ts';
import { plusMinutes } from '../time/instant.ts';
import type { PolicyMail } from './policy-mail.ts';
import { claimMinutes } from './policy-mail-sending.ts';

const count = z.int().min(0);

/**
 * How far the mails of a version of a policy have come: mails = pending + accepted + unknown, accepted = delivered + bounced + no
 * news. What is withheld is never sent and is no mail of these; with it, planned = mails + withheld.
 */
export const DeliveryAccount = z
  .strictObject({
    planned: count,
    mails: count,
    pending: count,
    accepted: count,
    delivered: count,
    bounced: count,
    noNews: count,
    unknown: count,
    complained: count,
    withheld: count,
  })
  .readonly();
export type DeliveryAccount = z.infer<typeof DeliveryAccount>;

/** Whether the sums of an account are what they must be. */
export function isBalanced(account: DeliveryAccount): boolean {
  const { planned, mails, pending, accepted, delivered, bounced, noNews, unknown, withheld } = account;
  return (
    planned === mails + withheld &&
    mails === pending + accepted + unknown &&
    accepted === delivered + bounced + noNews
  );
}

export const nothingPlanned: DeliveryAccount = {
  planned: 0,
  mails: 0,
  pending: 0,
  accepted: 0,
  delivered: 0,
  bounced: 0,
  noNews: 0,
  unknown: 0,
  complained: 0,
  withheld: 0,
};

/** The account with these mails besides, as of `now`; tests of those who write the policy are not counted. */
export function accountWith(
  account: DeliveryAccount,
  mails: readonly PolicyMail[],
  now: Instant,
): DeliveryAccount {
  return mails
    .filter(({ occasion }) => occasion.kind !== 'test')
    .reduce((sum, mail) => plus(sum, mail, now), account);
}

function plus(account: DeliveryAccount, { delivery }: PolicyMail, now: Instant): DeliveryAccount {
  const planned = account.planned + 1;
  if (delivery.state === 'withheld') return { ...account, planned, withheld: account.withheld + 1 };
  const counted = { ...account, planned, mails: account.mails + 1 };
  switch (delivery.state) {
    case 'pending':
      return { ...counted, pending: account.pending + 1 };
    case 'claimed': {
      // Its sender has had all its time, and the mailer has not come to give it up yet.
      const isLost = plusMinutes(delivery.at, claimMinutes) <= now;
      return isLost
        ? { ...counted, unknown: account.unknown + 1 }
        : { ...counted, pending: account.pending + 1 };
    }
    case 'unknown':
      return { ...counted, unknown: account.unknown + 1 };
    case 'accepted': {
      const { delivered, bounced, complained } = delivery.news;
      // Who was away answers automatically, which comes as a soft bounce of what was delivered.
      const failed = bounced === 'hard' || (bounced === 'softly' && !delivered);
      return {
        ...counted,
        accepted: account.accepted + 1,
        bounced: account.bounced + (failed ? 1 : 0),
        delivered: account.delivered + (delivered && !failed ? 1 : 0),
        noNews: account.noNews + (delivered || failed ? 0 : 1),
        complained: account.complained + (complained ? 1 : 0),
      };
    }
  }
}
