import { heardOf } from '../domain/mailing/address-standing.ts';
import { blockOf } from '../domain/mailing/bounce-window.ts';
import { type MailNews, noNews, type PolicyMail, PolicyMessageId } from '../domain/mailing/policy-mail.ts';
import { withNews } from '../domain/mailing/policy-mail-sending.ts';
import type { Addresses } from './address-ports.ts';
import type { CountedNews, MailEvent, PolicyMailNews } from './mail-event-ports.ts';
import { type PauseDeps, pauseMails } from './pause-mails.ts';

export interface MailEventDeps extends PauseDeps {
  readonly addresses: Addresses;
  readonly news: PolicyMailNews;
}

type Kind = MailEvent['kind'];

const newsOfKind: Readonly<Record<Kind, MailNews>> = {
  delivered: { ...noNews, delivered: true },
  softBounce: { ...noNews, bounced: 'softly' },
  hardBounce: { ...noNews, bounced: 'hard' },
  complaint: { ...noNews, complained: true },
};

/** What counts against the sender: only what SES counts, too. */
const countedKinds: Readonly<Partial<Record<Kind, CountedNews['what']>>> = {
  hardBounce: 'bounced',
  complaint: 'complained',
};

/** How often news are written anew when somebody else changed the mails in between. */
const mostAttempts = 5;

/**
 * Takes note of what the provider tells of a mail: of the address; of the mails about policies in it, counted once; and pauses mails
 * about policies when too many of the latest fared badly. Told again, late, or out of order, it comes to the same; each step looks
 * at what is there, so that one that crashed is made up for when the event is told again.
 */
export async function hearOfMail(deps: MailEventDeps, event: MailEvent): Promise<'done' | 'again'> {
  const { kind, at, messageId, providerId, addresses } = event;
  for (const address of addresses) {
    await deps.addresses.change(address, (standing) =>
      heardOf(standing, { kind, at, messageId: providerId }),
    );
  }
  const ours = PolicyMessageId.safeParse(messageId);
  if (!ours.success) return 'done';
  if (!(await noteNews(deps, ours.data, kind))) return 'again';
  if (countedKinds[kind] !== undefined) await pauseMails(deps);
  return 'done';
}

/** False when others changed the mails each time. */
async function noteNews(
  { news, clock }: MailEventDeps,
  messageId: PolicyMessageId,
  kind: Kind,
): Promise<boolean> {
  const what = countedKinds[kind];
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const mails = (await news.inMessage(messageId)).filter((mail) => isIn(mail, messageId));
    const next = mails.map((mail) => withNews(mail, newsOfKind[kind], clock.now()));
    const changed = next.filter((mail, place) => mail !== mails[place]);
    const block = changed.flatMap(({ delivery }) =>
      'sequence' in delivery ? [blockOf(delivery.sequence)] : [],
    )[0];
    if (block === undefined) return true;
    const kept = await news.keep(changed, what && { block, what });
    if (kept.ok) return true;
  }
  return false;
}

/** A mail that the provider had not taken went into another message since. */
function isIn({ delivery }: PolicyMail, messageId: PolicyMessageId): boolean {
  return 'messageId' in delivery && delivery.messageId === messageId;
}
