import * as z from 'zod';
import { AccountId, EnterpriseId } from '../directory/ids.ts';
import { SubscriptionId } from '../policy/subscription.ts';

/** What one click ends for a person: one subscription, smart matching of an enterprise, or all mails about policies. */
export const MailSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('smart'), enterpriseId: EnterpriseId }).readonly(),
  z
    .strictObject({
      kind: z.literal('subscription'),
      enterpriseId: EnterpriseId,
      subscriptionId: SubscriptionId,
    })
    .readonly(),
  z.strictObject({ kind: z.literal('all') }).readonly(),
]);
export type MailSource = z.infer<typeof MailSource>;

/** Whose mails end, and which of them. */
export const Unsubscribing = z.strictObject({ accountId: AccountId, source: MailSource }).readonly();
export type Unsubscribing = z.infer<typeof Unsubscribing>;

/** It as text of letters, digits, hyphens and dots, which `unsubscribingOf` reads; a signature goes over it. */
export function unsubscribingText({ accountId, source }: Unsubscribing): string {
  switch (source.kind) {
    case 'all':
      return `${accountId}.all`;
    case 'smart':
      return `${accountId}.smart.${source.enterpriseId}`;
    case 'subscription':
      return `${accountId}.subscription.${source.enterpriseId}.${source.subscriptionId}`;
  }
}

/** What a text says; undefined when it says nothing of the kind. */
export function unsubscribingOf(text: string): Unsubscribing | undefined {
  const [accountId, kind, enterpriseId, subscriptionId, ...more] = text.split('.');
  if (more.length > 0) return undefined;
  const source = {
    kind,
    ...(enterpriseId !== undefined && { enterpriseId }),
    ...(subscriptionId !== undefined && { subscriptionId }),
  };
  return Unsubscribing.safeParse({ accountId, source }).data;
}
