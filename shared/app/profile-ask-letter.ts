import type { Account } from '../domain/directory/account.ts';
import type { MailSource } from '../domain/mailing/unsubscribing.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Sender } from '../notices/mail-frame.ts';
import { profileAskMailWords } from '../notices/policy/profile-ask-mail-words.ts';
import { type AskDeps, asksOfPerson } from './asks-of-person.ts';
import type { Letter } from './letter-of.ts';

/** What writing to somebody about missing values of profiles needs. */
export interface ProfileAskLetterDeps extends AskDeps {
  readonly sender: Sender;
  /** The policies in force, as they were a moment ago. */
  readonly policiesInForce: () => Promise<readonly PolicyInForce[]>;
}

/** The letter of a week's asking, by what is missing as it is sent; undefined where nothing is any more. */
export async function profileAskLetter(
  deps: ProfileAskLetterDeps,
  account: Account,
  on: CivilDate,
  stopUrl: (source: MailSource) => string,
): Promise<(Letter & { readonly unsubscribeUrl: string }) | undefined> {
  const asks = await asksOfPerson(deps, account, await deps.policiesInForce(), on);
  const [first, ...others] = asks;
  if (first === undefined) return undefined;
  const source: MailSource =
    others.length === 0 ? { kind: 'smart', enterpriseId: first.enterpriseId } : { kind: 'all' };
  return {
    to: { name: account.name, address: account.email },
    words: profileAskMailWords(asks, { sender: deps.sender, stopUrl }),
    unsubscribeUrl: stopUrl(source),
  };
}
