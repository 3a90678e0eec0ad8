import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { Account } from './account.ts';
import { AccountId, EnterpriseId } from './ids.ts';

/** Identifies an invitation: a ULID. */
export const InvitationId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a ULID')
  .brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;

/** How often a mail with an invitation is tried at most, each time with a token of its own. */
export const maxTokens = 20;

/** That somebody may join the people of an enterprise (邀请): whoever has the mail, once, for a week. */
export const Invitation = z
  .strictObject({
    id: InvitationId,
    enterpriseId: EnterpriseId,
    email: Account.unwrap().shape.email,
    /** Who accepts it manages the people, too. */
    manages: z.boolean(),
    invitedBy: AccountId,
    invitedAt: Instant,
    expiresAt: Instant,
    /** SHA-256 of each token that a mail was sent with, hexadecimal; the tokens are in the mails alone. */
    tokenDigests: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(maxTokens),
    /** Null while it is open. */
    ended: z
      .strictObject({ how: z.enum(['accepted', 'withdrawn']), by: AccountId, at: Instant })
      .readonly()
      .nullable(),
  })
  .readonly();
export type Invitation = z.infer<typeof Invitation>;

/** Whether the invitation can be accepted at that moment. */
export function isOpen({ ended, expiresAt }: Invitation, at: Instant): boolean {
  return ended === null && at < expiresAt;
}
