import * as z from 'zod';
import { type Account, actsFor, managesPeople } from '../directory/account.ts';
import type { EnterpriseId } from '../directory/ids.ts';
import { presentAt } from '../directory/present-at.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { PushFrequency } from './frequency.ts';
import { type PushSettings, usualSettings } from './push-settings.ts';
import type { Subscription, SubscriptionId } from './subscription.ts';

/** What a person gets by smart matching for an enterprise. */
export const ChosenSettings = z.strictObject({ smart: z.boolean(), frequency: PushFrequency });
export type ChosenSettings = z.infer<typeof ChosenSettings>;

/** So many subscriptions a person may have for one enterprise, and all its people together. */
const maxOwnSubscriptions = 20;
const maxSubscriptions = 100;

/** What an enterprise and its people have chosen to get. */
export interface PushChoices {
  readonly settings: PushSettings | undefined;
  readonly subscriptions: readonly Subscription[];
}

/** What somebody wants to hear of. */
export type SubscriptionInput = Omit<Subscription, 'id' | 'enterpriseId' | 'accountId'>;

/** What somebody chooses of the two; what is left out stays as it is. */
export interface SettingsInput {
  readonly smart?: boolean | undefined;
  readonly frequency?: PushFrequency | undefined;
}

export type ChoiceRefusal = { readonly tag: 'notFound' | 'forbidden' | 'tooManySubscriptions' };

/** Somebody of the enterprise at that moment; `notFound` for all others, as if it did not exist. */
export function oneOf(
  account: Account | undefined,
  enterpriseId: EnterpriseId,
  now: Instant,
): Result<Account, { readonly tag: 'notFound' }> {
  return account !== undefined && actsFor(presentAt(account, now), enterpriseId)
    ? accepted(account)
    : refused({ tag: 'notFound' });
}

/** A new subscription of the person, as long as there is room for one more. */
export function subscribed(
  account: Account,
  enterpriseId: EnterpriseId,
  { subscriptions }: PushChoices,
  { id, ...input }: SubscriptionInput & { readonly id: SubscriptionId },
): Result<Subscription, ChoiceRefusal> {
  const own = subscriptions.filter(({ accountId }) => accountId === account.id);
  if (own.length >= maxOwnSubscriptions || subscriptions.length >= maxSubscriptions) {
    return refused({ tag: 'tooManySubscriptions' });
  }
  return accepted({ id, enterpriseId, accountId: account.id, ...input });
}

/** The person's own subscription of that id; a colleague's is none of theirs. */
export function ownSubscription(
  account: Account,
  { subscriptions }: PushChoices,
  subscriptionId: SubscriptionId,
): Result<Subscription, { readonly tag: 'notFound' }> {
  const found = subscriptions.find(({ id, accountId }) => id === subscriptionId && accountId === account.id);
  return found === undefined ? refused({ tag: 'notFound' }) : accepted(found);
}

/** What the settings are then: of the enterprise, by who manages its people; of the person, by themselves. */
export function chosen(
  account: Account,
  enterpriseId: EnterpriseId,
  { settings: previous }: PushChoices,
  { smart, frequency }: SettingsInput,
  now: Instant,
): Result<{ readonly account: Account; readonly settings: PushSettings }, ChoiceRefusal> {
  const settings = previous ?? usualSettings(enterpriseId);
  const changesAll = smart !== undefined && smart !== settings.smart;
  if (changesAll && !managesPeople(presentAt(account, now), enterpriseId)) {
    return refused({ tag: 'forbidden' });
  }
  const memberships = account.memberships.map((membership) =>
    membership.kind === 'enterprise' && membership.enterpriseId === enterpriseId && frequency !== undefined
      ? { ...membership, push: { smart: frequency } }
      : membership,
  );
  return accepted({
    account: { ...account, memberships },
    settings: changesAll ? { ...settings, smart, revision: settings.revision + 1 } : settings,
  });
}
