import type { KeptMail } from './mailbox.ts';

/** What SES gives an account that has left the sandbox. */
const perDay = 50_000;
const perSecond = 14;
const dayMs = 86_400_000;

export type SesRefusal = { readonly code: string; readonly message: string };

/**
 * Counts mails against the sending rate (real time) and the quota of the last 24 hours (domain time), by recipients as
 * SES does. https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export function sesQuota(
  mails: () => readonly KeptMail[],
  now: () => number,
): (recipients: number) => SesRefusal | undefined {
  let sentMs: number[] = [];
  return (recipients) => {
    const realMs = performance.now();
    sentMs = sentMs.filter((ms) => realMs - ms < 1000);
    if (sentMs.length + recipients > Math.max(perSecond, recipients)) {
      return { code: 'Throttling', message: 'Maximum sending rate exceeded.' };
    }
    const since = now() - dayMs;
    const lately = mails()
      .toReversed()
      .findIndex(({ acceptedAt }) => Date.parse(acceptedAt) < since);
    const inDay = lately === -1 ? mails() : mails().slice(mails().length - lately);
    const used = inDay.reduce((sum, { destinations }) => sum + destinations.length, 0);
    if (used + recipients > perDay) return { code: 'Throttling', message: 'Daily message quota exceeded.' };
    sentMs.push(...Array.from({ length: recipients }, () => realMs));
    return undefined;
  };
}
