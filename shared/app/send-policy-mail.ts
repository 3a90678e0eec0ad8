import { suppressionOf, withoutMailbox } from '../domain/mailing/address-standing.ts';
import type { Turn } from '../domain/mailing/sending-rate.ts';
import {
  digestIdOf,
  messageIdOf,
  type PolicyMail,
  type PolicyMessageId,
  type Withheld,
} from '../domain/mailing/policy-mail.ts';
import {
  acceptedAs,
  claimedFor,
  givenUp,
  notTaken,
  withheld,
} from '../domain/mailing/policy-mail-sending.ts';
import type { Addresses } from './address-ports.ts';
import type { DueMessage } from './due-policy-mails.ts';
import type { Counters, MailComposer, MailTransport, SendRefusal } from './message-ports.ts';
import { policyLetterOf, type PolicyLetterDeps } from './policy-letter.ts';
import type { PolicyMailStore } from './policy-mail-ports.ts';
import type { Clock } from './ports.ts';
import type { PolicyTurns } from './policy-turns.ts';
import type { Pace } from './sending-ports.ts';

export interface SendPolicyMailDeps extends PolicyLetterDeps {
  readonly mails: PolicyMailStore;
  readonly addresses: Addresses;
  readonly composer: MailComposer;
  readonly transport: MailTransport;
  readonly counters: Counters;
  readonly pace: Pace;
  readonly clock: Clock;
}

/** What became of a message; `noTurn`: nothing, and there is no turn for any other. */
export type Sent = 'sent' | 'withheld' | 'notTaken' | 'unknown' | 'overtaken' | 'noTurn';

/**
 * Sends one message about policies, at most once (RULES 12): what is claimed is never sent by anybody else, unless the provider
 * itself says that it has not taken it. All is looked up before the claim, and the claim is written while the turn is awaited.
 */
export async function sendPolicyMail(
  deps: SendPolicyMailDeps,
  turns: PolicyTurns,
  { accountId, mails }: DueMessage,
): Promise<Sent> {
  const { letter, carried, left } = await policyLetterOf(deps, accountId, mails, deps.clock.now());
  for (const { mail, why } of left) await withhold(deps, [mail], why);
  if (letter === undefined) return 'withheld';
  if (suppressionOf(await deps.addresses.standingOf(letter.to.address)) !== undefined) {
    await withhold(deps, carried, 'suppressed');
    return 'withheld';
  }
  const turn = await turns.next();
  if (turn === undefined) return 'noTurn';

  const at = deps.clock.now();
  const mailId = messageOf(carried, turn);
  const { to, words, unsubscribeUrl } = letter;
  const envelope = { mailId, to, ...(unsubscribeUrl !== undefined && { unsubscribeUrl }) };
  const raw = await deps.composer.compose(envelope, words, at);
  const claims = carried.map((mail) => claimedFor(mail, { at, messageId: mailId, sequence: turn.sequence }));
  if (!(await deps.mails.replace(claims)).ok) return 'overtaken';
  await deps.pace.until(turn.atMillis);
  const answer = await deps.transport.send(raw, envelope);
  if (!answer.ok) return refusedBy(deps, claims, to.address, answer.refusal);
  // Where this is refused, news of the mail came first, which say that it was taken.
  await deps.mails.replace(claims.map((mail) => acceptedAs(mail, answer.value.providerId, deps.clock.now())));
  deps.counters.count('policyMailAccepted');
  return 'sent';
}

function messageOf(mails: readonly PolicyMail[], { sequence }: Turn): PolicyMessageId {
  const [first, ...others] = mails;
  if (first === undefined) throw new Error('a message without a mail');
  return others.length === 0 ? messageIdOf(first) : digestIdOf(first.accountId, sequence);
}

async function refusedBy(
  deps: SendPolicyMailDeps,
  claims: readonly PolicyMail[],
  address: string,
  { tag }: SendRefusal,
): Promise<Sent> {
  const at = deps.clock.now();
  switch (tag) {
    case 'unavailable':
      await deps.mails.replace(claims.map(notTaken));
      deps.counters.count('policyMailDeferred');
      return 'notTaken';
    case 'unanswered':
      await deps.mails.replace(claims.map((mail) => givenUp(mail, at)));
      deps.counters.count('policyMailUnknown');
      return 'unknown';
    case 'noSuchMailbox':
      await deps.addresses.change(address, (standing) => withoutMailbox(standing, at));
      return withhold(deps, claims, 'rejected');
    case 'rejected':
      return withhold(deps, claims, 'rejected');
  }
}

async function withhold(
  { mails: store, counters, clock }: SendPolicyMailDeps,
  mails: readonly PolicyMail[],
  why: Withheld,
): Promise<Sent> {
  const at = clock.now();
  const written = await store.replace(mails.map((mail) => withheld(mail, why, at)));
  if (!written.ok) return 'overtaken';
  counters.count('policyMailWithheld');
  return 'withheld';
}
