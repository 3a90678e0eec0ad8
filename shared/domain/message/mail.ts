import * as z from 'zod';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { Notice } from './notice.ts';

/**
 * Identifies a mail: case, version of the commit, place of the event in it, and the person. It travels in X-Zhitong-Message
 * and as the provider's message tag, where only these characters are allowed.
 */
export const MailId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}_\d{1,9}_\d_[A-Za-z0-9-]{1,48}$/)
  .brand<'MailId'>();
export type MailId = z.infer<typeof MailId>;

/** As whom a person is written to; who no longer is that when the mail is due does not get it. */
export const Capacity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enterprise'), enterpriseId: EnterpriseId }).readonly(),
  z.strictObject({ kind: z.literal('staff'), unitId: UnitId }).readonly(),
]);
export type Capacity = z.infer<typeof Capacity>;

/** How far a mail has come. What is not `pending` or `claimed` is final. */
export const MailDelivery = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('pending') }).readonly(),
  /** Somebody is sending it, and nobody else may until then. */
  z.strictObject({ state: z.literal('claimed'), until: Instant }).readonly(),
  /** The provider has taken it, and calls it so. */
  z.strictObject({ state: z.literal('accepted'), at: Instant, providerId: z.string() }).readonly(),
  /** The address is on the suppression list. */
  z.strictObject({ state: z.literal('suppressed'), at: Instant }).readonly(),
  /** It will never be sent, for this reason. */
  z.strictObject({ state: z.literal('rejected'), at: Instant, reason: z.string() }).readonly(),
]);
export type MailDelivery = z.infer<typeof MailDelivery>;

/** One mail to one person, as facts; address, texts and words are looked up when it is sent, and not kept here. */
export const Mail = z
  .strictObject({
    id: MailId,
    accountId: AccountId,
    capacity: Capacity,
    notice: Notice,
    delivery: MailDelivery,
    /** Attempts of which nobody knows whether the provider took the mail (RULES 12). */
    unknown: z.int().min(0),
    /** Counts the changes; the write condition. */
    revision: z.int().min(1),
  })
  .readonly();
export type Mail = z.infer<typeof Mail>;

/** The mail that tells a person of an event, not yet sent. */
export function mailOf(accountId: AccountId, eventId: string, capacity: Capacity, notice: Notice): Mail {
  const id = MailId.parse(`${eventId.replaceAll('.', '_')}_${accountId}`);
  return { id, accountId, capacity, notice, delivery: { state: 'pending' }, unknown: 0, revision: 1 };
}
