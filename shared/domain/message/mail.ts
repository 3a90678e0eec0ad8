import * as z from 'zod';
import { AccountId, type EnterpriseId } from '../directory/ids.ts';
import type { InvitationId } from '../directory/invitation.ts';
import { Instant } from '../time/instant.ts';
import type { Capacity } from './capacity.ts';
import type { Digest } from './digest.ts';
import type { DirectoryNotice } from './directory-notice.ts';
import { Matter } from './matter.ts';
import type { Notice } from './notice.ts';

/**
 * Identifies a mail, so that the same matter never makes two to one person. Of news: case, version of the commit, place of
 * the event in it, and the person; of a digest: its day and the person; of a change of the directory: the change and the person or
 * invitation. It travels in X-Zhitong-Message and as the provider's message tag, where only these characters are allowed.
 */
export const MailId = z
  .string()
  .regex(
    /^(?:[0-9A-HJKMNP-TV-Z]{26}_\d{1,9}_\d|DIGEST_\d{8}|CHANGE_[0-9A-HJKMNP-TV-Z]{26})_[A-Za-z0-9-]{1,48}$/,
  )
  .brand<'MailId'>();
export type MailId = z.infer<typeof MailId>;

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
    /** Null where the matter names somebody who has no account. */
    accountId: AccountId.nullable(),
    matter: Matter,
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
  return unsent(`${eventId.replaceAll('.', '_')}_${accountId}`, accountId, {
    kind: 'notice',
    capacity,
    notice,
  });
}

/** The mail that tells a person of a change of the directory, not yet sent. */
export function changeMail(accountId: AccountId, changeId: string, notice: DirectoryNotice): Mail {
  return unsent(`CHANGE_${changeId}_${accountId}`, accountId, { kind: 'directory', notice });
}

/** The mail that brings an invitation, not yet sent. */
export function invitationMail(
  changeId: string,
  invitation: { readonly enterpriseId: EnterpriseId; readonly invitationId: InvitationId },
): Mail {
  const { enterpriseId, invitationId } = invitation;
  return unsent(`CHANGE_${changeId}_${invitationId}`, null, {
    kind: 'invitation',
    enterpriseId,
    invitationId,
  });
}

/** The mail of a person's digest, not yet sent. */
export function digestMail(accountId: AccountId, digest: Digest): Mail {
  return unsent(`DIGEST_${digest.on.replaceAll('-', '')}_${accountId}`, accountId, {
    kind: 'digest',
    digest,
  });
}

function unsent(id: string, accountId: AccountId | null, matter: Matter): Mail {
  return {
    id: MailId.parse(id),
    accountId,
    matter,
    delivery: { state: 'pending' },
    unknown: 0,
    revision: 1,
  };
}
