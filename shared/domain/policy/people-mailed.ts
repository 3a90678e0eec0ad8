import type { Account } from '../directory/account.ts';
import type { AccountId, EnterpriseId } from '../directory/ids.ts';
import type { MailFrequency } from '../mailing/policy-mail.ts';
import { type PushFrequency, PushFrequency as Frequencies } from './frequency.ts';
import type { PushReason } from './push.ts';
import type { Standing } from './enterprise-standing.ts';

/**
 * Who of an enterprise gets a mail about a policy that came for these reasons, and how soon: by smart matching each as they have
 * set it, by a subscription whoever has it. Of several the most immediate one wins (RULES 11).
 */
export function peopleMailed(
  { enterpriseId, people, subscriptions }: Standing,
  why: PushReason,
): ReadonlyMap<AccountId, MailFrequency> {
  const mailed = new Map<AccountId, MailFrequency>();
  for (const person of people) {
    const own = subscriptions.filter(
      ({ id, accountId }) => accountId === person.id && why.subscriptions.includes(id),
    );
    const frequencies = new Set<PushFrequency>([
      ...(why.smart ? [smartFrequencyOf(person, enterpriseId)] : []),
      ...own.map(({ frequency }) => frequency),
    ]);
    const soonest = Frequencies.options.find((frequency) => frequencies.has(frequency));
    if (soonest !== undefined && soonest !== 'never') mailed.set(person.id, soonest);
  }
  return mailed;
}

/** How soon a person gets mail of what comes by smart matching to the enterprise; at once unless they have set it. */
export function smartFrequencyOf({ memberships }: Account, enterpriseId: EnterpriseId): PushFrequency {
  const membership = memberships.find(
    (each) => each.kind === 'enterprise' && each.enterpriseId === enterpriseId,
  );
  return (membership?.kind === 'enterprise' ? membership.push?.smart : undefined) ?? 'atOnce';
}
