import { suppressionOf, withoutMailbox } from '../domain/mailing/address-standing.ts';
import type { Mail, MailDelivery, MailId } from '../domain/message/mail.ts';
import { claimed, released, settled } from '../domain/message/sending.ts';
import type { Result } from '../domain/result.ts';
import type { Addresses } from './address-ports.ts';
import type {
  Counters,
  Envelope,
  MailComposer,
  MailStore,
  MailTransport,
  MessageCount,
  SendRefusal,
} from './message-ports.ts';
import { letterOf, type LetterDeps } from './letter-of.ts';
import type { Clock } from './ports.ts';
import type { Pace, SendingTurns } from './sending-ports.ts';

export interface SendDeps extends LetterDeps {
  readonly mails: MailStore;
  readonly addresses: Addresses;
  readonly composer: MailComposer;
  readonly transport: MailTransport;
  readonly counters: Counters;
  readonly turns: SendingTurns;
  readonly pace: Pace;
  readonly clock: Clock;
}

/** `done`: the mail has come to its end; `again`: it is to be tried once more, later. */
export type Sending = 'done' | 'again';

type Final = Extract<MailDelivery, { state: 'accepted' | 'suppressed' | 'rejected' }>;

const countOf = {
  accepted: 'mailAccepted',
  suppressed: 'mailSuppressed',
  rejected: 'mailRejected',
} as const satisfies Record<Final['state'], MessageCount>;

/**
 * Sends one mail, at least once and, but for crashes and answers that never came, only once (RULES 12). All is looked up and
 * composed before the claim is written, so that between the claim and the provider's answer lies the sending alone.
 */
export async function sendMail(deps: SendDeps, mailId: MailId): Promise<Sending> {
  const mail = await deps.mails.mail(mailId);
  if (mail === undefined) throw new Error('a mail that was queued is not there');
  const claim = claimed(mail, deps.clock.now());
  if (!claim.ok) return claim.refusal.tag === 'settled' ? 'done' : 'again';
  const prepared = await prepare(deps, mail);
  if (prepared.kind === 'letter' && !(await isTurn(deps))) return 'again';

  const written = await deps.mails.replace(claim.value);
  if (!written.ok) return 'again';
  if (claim.value.unknown > mail.unknown) deps.counters.count('mailUnknown');
  if (prepared.kind === 'ended') return settle(deps, claim.value, prepared.delivery);
  const { raw, envelope } = prepared;
  return record(deps, claim.value, envelope, await deps.transport.send(raw, envelope));
}

/** Waits for the next turn under the provider's rate, which mails of cases get before all mails about policies. */
async function isTurn({ turns, pace }: SendDeps): Promise<boolean> {
  const taken = await turns.take('cases', 1);
  const [turn] = taken.ok ? taken.value : [];
  if (turn !== undefined) await pace.until(turn.atMillis);
  return turn !== undefined;
}

type Prepared =
  | { readonly kind: 'letter'; readonly raw: Uint8Array; readonly envelope: Envelope }
  | { readonly kind: 'ended'; readonly delivery: Final };

async function prepare(deps: SendDeps, mail: Mail): Promise<Prepared> {
  const at = deps.clock.now();
  const letter = await letterOf(deps, mail, at);
  if (letter === undefined) {
    return { kind: 'ended', delivery: { state: 'rejected', at, reason: 'no longer concerned' } };
  }
  const { to, words } = letter;
  if (suppressionOf(await deps.addresses.standingOf(to.address)) !== undefined) {
    return { kind: 'ended', delivery: { state: 'suppressed', at } };
  }
  const envelope = { mailId: mail.id, to };
  return { kind: 'letter', raw: await deps.composer.compose(envelope, words, at), envelope };
}

async function record(
  deps: SendDeps,
  mail: Mail,
  { to }: Envelope,
  answer: Result<{ readonly providerId: string }, SendRefusal>,
): Promise<Sending> {
  const at = deps.clock.now();
  if (answer.ok) return settle(deps, mail, { state: 'accepted', at, providerId: answer.value.providerId });
  const { tag, reason } = answer.refusal;
  switch (tag) {
    case 'unavailable':
      await deps.mails.replace(released(mail, 'notTaken'));
      deps.counters.count('mailDeferred');
      return 'again';
    case 'unanswered': {
      const written = await deps.mails.replace(released(mail, 'unanswered'));
      // Where the claim ran out first, whoever took it over has counted this.
      if (written.ok) deps.counters.count('mailUnknown');
      return 'again';
    }
    case 'noSuchMailbox':
      await deps.addresses.change(to.address, (standing) => withoutMailbox(standing, at));
      return settle(deps, mail, { state: 'rejected', at, reason });
    case 'rejected':
      return settle(deps, mail, { state: 'rejected', at, reason });
  }
}

/** Ends the mail, unless the claim ran out meanwhile and it is somebody else's by now. */
async function settle(deps: SendDeps, mail: Mail, delivery: Final): Promise<Sending> {
  const written = await deps.mails.replace(settled(mail, delivery));
  if (!written.ok) return 'again';
  deps.counters.count(countOf[delivery.state]);
  return 'done';
}
