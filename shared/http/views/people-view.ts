import * as z from 'zod';
import { AccountId, EnterpriseId } from '../../domain/directory/ids.ts';
import { Invitation, InvitationId } from '../../domain/directory/invitation.ts';
import { Instant } from '../../domain/time/instant.ts';

/** Somebody of an enterprise, as colleagues see them. */
export const EnterprisePersonView = z
  .strictObject({
    accountId: AccountId,
    name: z.string(),
    manages: z.boolean().meta({ description: '可以邀请和移出人员 · Invites and removes people' }),
  })
  .readonly()
  .meta({ id: 'EnterprisePerson' });
export type EnterprisePersonView = z.input<typeof EnterprisePersonView>;

/** The people of an enterprise. */
export const EnterprisePeopleView = z
  .strictObject({ items: z.array(EnterprisePersonView).readonly() })
  .readonly()
  .meta({ id: 'EnterprisePeople' });

/** An invitation as those who invite see it; its token is in the mail alone. */
export const InvitationView = z
  .strictObject({
    id: InvitationId,
    enterpriseId: EnterpriseId,
    email: Invitation.unwrap().shape.email,
    manages: z.boolean(),
    invitedAt: Instant,
    expiresAt: Instant,
    status: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  })
  .readonly()
  .meta({ id: 'Invitation' });
export type InvitationView = z.input<typeof InvitationView>;

/** A page of invitations, the latest first. */
export const InvitationListView = z
  .strictObject({ items: z.array(InvitationView).readonly() })
  .readonly()
  .meta({ id: 'InvitationList' });
