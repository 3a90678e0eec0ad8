import type { Account } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { type Unsubscribing, unsubscribingText } from '../domain/mailing/unsubscribing.ts';
import { accepted } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import { changeDirectory, type ChangeDeps } from './change-directory.ts';
import type { EnterpriseSubscriptions, UnsubscribeTokens } from './policy-mail-ports.ts';

export interface UnsubscribeDeps extends ChangeDeps {
  readonly tokens: Pick<UnsubscribeTokens, 'read'>;
  readonly subscriptions: EnterpriseSubscriptions;
}

/** `ended`: no more such mails, be it since now or before; `unknown`: nobody here has signed the token; `busy`: again later. */
export type Unsubscribed = 'ended' | 'unknown' | 'busy';

/** Ends what a link of one click says: mails stop, and what the workbench shows stays. Done again, it changes nothing. */
export async function unsubscribe(deps: UnsubscribeDeps, token: string, now: Instant): Promise<Unsubscribed> {
  const unsubscribing = await deps.tokens.read(token);
  if (unsubscribing === undefined) return 'unknown';
  const { accountId, source } = unsubscribing;
  if (source.kind === 'subscription') {
    await deps.subscriptions.endMails(source.enterpriseId, source.subscriptionId, accountId);
    return 'ended';
  }
  const only = source.kind === 'smart' ? source.enterpriseId : undefined;
  const account = await endSmart(deps, unsubscribing, only, now);
  if (account === 'busy') return 'busy';
  if (only !== undefined) return 'ended';
  for (const enterpriseId of enterprisesOf(account)) {
    const own = (await deps.subscriptions.subscriptionsOf(enterpriseId)).filter(
      (each) => each.accountId === accountId && each.frequency !== 'never',
    );
    for (const { id } of own) await deps.subscriptions.endMails(enterpriseId, id, accountId);
  }
  return 'ended';
}

/** Sets smart matching to no mails for the person, in one enterprise or in all of them; gives the account as it was. */
async function endSmart(
  deps: UnsubscribeDeps,
  unsubscribing: Unsubscribing,
  only: EnterpriseId | undefined,
  now: Instant,
): Promise<Account | undefined | 'busy'> {
  let before: Account | undefined;
  const { accountId } = unsubscribing;
  // The instant belongs to the key: whoever subscribes again and ends it again means it.
  const key = `${unsubscribingText(unsubscribing)} ${now}`;
  const attempt = { accountId, now, idempotency: { route: 'unsubscribe', key, fingerprint: key } };
  const ended = await changeDirectory(deps, attempt, {
    answers: { parse: () => null },
    needs: {},
    decide({ account }) {
      before = account;
      const next = account && withoutSmart(account, only);
      if (account === undefined || next === undefined || next === account) {
        return accepted({ change: undefined, answer: null });
      }
      const fact = {
        type: 'pushSettingsChanged',
        enterpriseId: only ?? enterprisesOf(account)[0],
        person: accountId,
      } as const;
      if (fact.enterpriseId === undefined) return accepted({ change: undefined, answer: null });
      const entry = { kind: 'account', previous: account, next } as const;
      return accepted({
        change: { entries: [entry], fact: { ...fact, enterpriseId: fact.enterpriseId } },
        answer: null,
      });
    },
  });
  return ended.ok ? before : 'busy';
}

function withoutSmart(account: Account, only: EnterpriseId | undefined): Account {
  const isMeant = (each: Account['memberships'][number]): boolean =>
    each.kind === 'enterprise' &&
    (only === undefined || each.enterpriseId === only) &&
    each.push?.smart !== 'never';
  if (!account.memberships.some(isMeant)) return account;
  const memberships = account.memberships.map((each) =>
    each.kind === 'enterprise' && isMeant(each) ? { ...each, push: { smart: 'never' as const } } : each,
  );
  return { ...account, memberships };
}

function enterprisesOf(account: Account | undefined): readonly EnterpriseId[] {
  return (account?.memberships ?? []).flatMap((each) =>
    each.kind === 'enterprise' ? [each.enterpriseId] : [],
  );
}
