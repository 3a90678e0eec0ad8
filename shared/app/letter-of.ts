import type { InvitationToken } from './invite-people.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { isOpen } from '../domain/directory/invitation.ts';
import type { Mail } from '../domain/message/mail.ts';
import { type Matter, stillConcerning } from '../domain/message/matter.ts';
import type { Instant } from '../domain/time/instant.ts';
import { invitationMailWords } from '../notices/invitation-mail-words.ts';
import type { MailWords, Sender } from '../notices/mail-frame.ts';
import type { Invitations, Tokens } from './directory-ports.ts';
import { mailWords } from './mail-words.ts';
import type { CaseTexts, Envelope } from './message-ports.ts';
import type { Directory } from './ports.ts';

export interface LetterDeps {
  readonly directory: Pick<Directory, 'account' | 'enterprise'>;
  readonly invitations: Pick<Invitations, 'invitation' | 'addToken'>;
  readonly tokens: Pick<Tokens, 'fresh' | 'digest'>;
  readonly texts: CaseTexts;
  readonly sender: Sender;
}

/** To whom a mail goes, and what it says. */
export interface Letter {
  readonly to: Envelope['to'];
  readonly words: MailWords;
}

/** The letter that a mail is by now; undefined when it concerns nobody any more. */
export async function letterOf(
  deps: LetterDeps,
  { accountId, matter }: Mail,
  at: Instant,
): Promise<Letter | undefined> {
  if (matter.kind === 'invitation') return invitationLetter(deps, matter, at);
  const account = accountId === null ? undefined : await deps.directory.account(accountId);
  const concerning = account && stillConcerning(presentAt(account, at), matter);
  if (account === undefined || concerning === undefined) return undefined;
  return { to: { name: account.name, address: account.email }, words: await mailWords(deps, concerning) };
}

/**
 * Each try to send an invitation has a token of its own, made here and kept nowhere but in the mail: the table has its digest,
 * so whoever reads the table cannot accept. A token that no mail was sent with is known to nobody.
 */
async function invitationLetter(
  { directory, invitations, tokens, sender }: LetterDeps,
  { enterpriseId, invitationId }: Extract<Matter, { kind: 'invitation' }>,
  at: Instant,
): Promise<Letter | undefined> {
  const invitation = await invitations.invitation(enterpriseId, invitationId);
  if (invitation === undefined || !isOpen(invitation, at)) return undefined;
  const secret = tokens.fresh();
  if (!(await invitations.addToken(invitation, tokens.digest(secret)))) return undefined;
  const [enterprise, inviter] = await Promise.all([
    directory.enterprise(enterpriseId),
    directory.account(invitation.invitedBy),
  ]);
  const words = invitationMailWords(
    {
      enterprise: enterprise?.name ?? enterpriseId,
      inviter: inviter?.name ?? invitation.invitedBy,
      expiresAt: invitation.expiresAt,
      token: tokenText({ enterpriseId, invitationId, secret }),
    },
    sender,
  );
  return { to: { name: invitation.email, address: invitation.email }, words };
}

/** A token as its mail carries it; `acceptInvitation` takes it apart again. */
function tokenText({ enterpriseId, invitationId, secret }: InvitationToken): string {
  return [enterpriseId, invitationId, secret].join('.');
}
