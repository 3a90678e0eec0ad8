import type { Account } from '../../domain/directory/account.ts';
import type { EnterpriseId } from '../../domain/directory/ids.ts';
import { type Invitation, isOpen } from '../../domain/directory/invitation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { EnterprisePersonView, InvitationView } from './people-view.ts';

/** Somebody as one of an enterprise's people; who is none of them any more manages nobody. */
export function showPerson(
  { id, name, memberships }: Account,
  enterpriseId: EnterpriseId,
): EnterprisePersonView {
  const manages = memberships.some(
    (membership) =>
      membership.kind === 'enterprise' && membership.enterpriseId === enterpriseId && membership.manages,
  );
  return { accountId: id, name, manages };
}

/** The view of an invitation, by how it stands at that moment. */
export function showInvitation(invitation: Invitation, at: Instant): InvitationView {
  const { id, enterpriseId, email, manages, invitedAt, expiresAt, ended } = invitation;
  const status = ended?.how ?? (isOpen(invitation, at) ? 'open' : 'expired');
  return { id, enterpriseId, email, manages, invitedAt, expiresAt, status };
}
