import { Invitation } from '../../domain/directory/invitation.ts';
import { invitationKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

/** How long an invitation is kept after it could be accepted: long enough to see what became of it. */
const keptDays = 30;
const secondsPerDay = 86_400;

/** An invitation, which holds an address of somebody who may not want to be known here, and therefore goes by itself. */
export function invitationItem(invitation: Invitation): StoredItem {
  const { id: invitationId, enterpriseId, expiresAt } = invitation;
  return {
    ...invitationKey.keyOf({ enterpriseId, invitationId }),
    entity: 'invitation',
    ...invitation,
    [table.timeToLive]: Math.ceil(Date.parse(expiresAt) / 1000) + keptDays * secondsPerDay,
  };
}

/** The invitation of an item. Throws BadItem. */
export function readInvitation(item: Attributes): Invitation {
  return readItem('invitation', Invitation, item);
}
