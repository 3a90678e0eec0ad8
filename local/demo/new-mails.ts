import type { ReadMail } from '../mail/read-mail.ts';
import type { Stack } from '../stack/stack.ts';
import { Differs } from './differs.ts';

/** Mails that came together: news of cases, and the digests of a morning. */
export interface NewMails {
  readonly news: readonly ReadMail[];
  readonly digests: readonly ReadMail[];
}

/** Gives, at each call, the mails that SES took since the call before, once everything has been worked off. */
export function newMails(stack: Stack): () => Promise<NewMails> {
  let seen = 0;
  return async () => {
    const settlement = await stack.settled();
    if (!settlement.settled) throw new Differs(`the queues do not become empty: ${settlement.busy}`);
    const mails = await stack.mails();
    const fresh = mails.slice(seen);
    seen = mails.length;
    return { news: fresh.filter((mail) => !isDigest(mail)), digests: fresh.filter(isDigest) };
  };
}

function isDigest({ headers }: ReadMail): boolean {
  return headers['x-zhitong-message']?.startsWith('DIGEST_') === true;
}
