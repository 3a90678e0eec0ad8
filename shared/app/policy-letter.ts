import type { AccountId } from '../domain/directory/ids.ts';
import type { PolicyMail, Withheld } from '../domain/mailing/policy-mail.ts';
import type { PolicyNews } from '../domain/mailing/policy-news.ts';
import { isAskOver } from '../domain/mailing/profile-ask-mail.ts';
import type { MailSource } from '../domain/mailing/unsubscribing.ts';
import type { CodeLists } from '../domain/profile/code-lists.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import type { Sender } from '../notices/mail-frame.ts';
import { policyDigestWords } from '../notices/policy/policy-digest-words.ts';
import { policyMailWords } from '../notices/policy/policy-mail-words.ts';
import { sourcesOf } from '../notices/policy/stop-links.ts';
import type { Letter } from './letter-of.ts';
import type { UnsubscribeTokens } from './policy-mail-ports.ts';
import { profileAskLetter, type ProfileAskLetterDeps } from './profile-ask-letter.ts';
import { newsOf, type PolicyNewsDeps } from './policy-news.ts';

export interface PolicyLetterDeps extends PolicyNewsDeps, ProfileAskLetterDeps {
  readonly directory: PolicyNewsDeps['directory'];
  readonly sender: Sender;
  readonly codes: CodeLists;
  readonly unsubscribing: Pick<UnsubscribeTokens, 'signer'>;
  /** Where tokens are clicked, without a slash at its end. */
  readonly unsubscribeUrl: string;
}

/** A letter about policies, and what became of the mails that were to go into it. */
export interface PolicyLetter {
  /** Undefined where nothing is left to say. */
  readonly letter: (Letter & { readonly unsubscribeUrl: string | undefined }) | undefined;
  /** The mails that it carries. */
  readonly carried: readonly PolicyMail[];
  readonly left: readonly { readonly mail: PolicyMail; readonly why: Withheld }[];
}

/** The letter that mails of one person are by now: about one policy, the digest of several, or the asking for profiles. */
export async function policyLetterOf(
  deps: PolicyLetterDeps,
  accountId: AccountId,
  mails: readonly PolicyMail[],
  at: Instant,
): Promise<PolicyLetter> {
  const account = await deps.directory.account(accountId);
  const on = civilDateOf(at, deps.sender.timeZone);
  const sign = await deps.unsubscribing.signer();
  const stopUrl = (source: MailSource): string => `${deps.unsubscribeUrl}/${sign({ accountId, source })}`;
  const asked = mails.flatMap(({ occasion }) => (occasion.kind === 'profile' ? [occasion.on] : []));
  if (asked.length > 0) {
    const isOver = asked.every((day) => isAskOver(day, on));
    const letter = account && !isOver ? await profileAskLetter(deps, account, on, stopUrl) : undefined;
    if (letter !== undefined) return { letter, carried: mails, left: [] };
    return { letter, carried: [], left: mails.map((mail) => ({ mail, why: 'notConcerned' })) };
  }
  const carried: PolicyMail[] = [];
  const told: PolicyNews[] = [];
  const left: { readonly mail: PolicyMail; readonly why: Withheld }[] = [];
  for (const mail of mails) {
    const news = account && (await newsOf(deps, mail, account, { at, on }));
    if (news?.ok === true) {
      carried.push(mail);
      told.push(news.value);
    } else left.push({ mail, why: news?.refusal ?? 'notConcerned' });
  }
  const [first] = told;
  if (account === undefined || first === undefined) return { letter: undefined, carried: [], left };

  const pen = { sender: deps.sender, codes: deps.codes, stopUrl };
  const isDigest = mails.some(({ frequency }) => frequency !== 'atOnce');
  const words = isDigest ? policyDigestWords(first.on, told, pen) : policyMailWords(first, pen);
  const to = { name: account.name, address: account.email };
  return { letter: { to, words, unsubscribeUrl: oneClickUrl(told, stopUrl) }, carried, left };
}

/** What a mail program's own button ends: what alone brought the mail, or all where it was more than one; of a test nothing. */
function oneClickUrl(
  told: readonly PolicyNews[],
  stopUrl: (source: MailSource) => string,
): string | undefined {
  const [source, ...others] = sourcesOf(told.flatMap(({ enterprises }) => enterprises));
  if (source === undefined) return undefined;
  return stopUrl(others.length === 0 ? source : { kind: 'all' });
}
