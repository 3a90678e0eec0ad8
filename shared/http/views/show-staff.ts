import type { Account } from '../../domain/directory/account.ts';
import type { UnitId } from '../../domain/directory/ids.ts';
import { inOrder } from '../../domain/directory/staff-roles.ts';
import type { StaffMemberView } from './directory-view.ts';

/**
 * Somebody as one of a unit's people: name and roles, which is all that a designation needs. A deputy is none of its people, those of
 * the unit into which it was merged are.
 */
export function showStaffMember({ id, name, memberships }: Account, unitId: UnitId): StaffMemberView {
  const roles = memberships.flatMap((membership) =>
    membership.kind === 'staff' &&
    (membership.unitId === unitId || (membership.covers ?? []).includes(unitId))
      ? membership.roles
      : [],
  );
  return { accountId: id, name, roles: inOrder(roles) };
}
