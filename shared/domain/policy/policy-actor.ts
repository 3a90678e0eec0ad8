import { hasRole, type Principal, type StaffRole } from '../directory/account.ts';
import type { AccountId, UnitId } from '../directory/ids.ts';
import { seesAll } from '../directory/may-list.ts';
import type { PolicyRelation } from './policy-transitions.ts';

const roles = {
  editor: 'policyEditor',
  approver: 'policyApprover',
} as const satisfies Record<string, StaffRole>;

/** In which capacities a person acts on the policies of these units and of the hub. */
export function relationsTo(
  principal: Principal,
  units: readonly UnitId[],
  hub: UnitId,
): readonly PolicyRelation[] {
  const holds = (role: StaffRole): boolean =>
    [...units, hub].some((unitId) => hasRole(principal, [role], unitId));
  return (['editor', 'approver'] as const).filter((relation) => holds(roles[relation]));
}

/** Whether a person may see policies of these units that are not published: their editors and approvers, and who sees all. */
export function seesDrafts(principal: Principal, units: readonly UnitId[], hub: UnitId): boolean {
  return seesAll(principal) || relationsTo(principal, units, hub).length > 0;
}

/** The people whom an act is put down to: the person and, where a deputy acts, those whom the deputy stands in for. */
export function answerable({ id, memberships }: Principal): ReadonlySet<AccountId> {
  return new Set([
    id,
    ...memberships.flatMap((membership) =>
      membership.kind === 'staff' && membership.actingFor !== undefined ? [membership.actingFor] : [],
    ),
  ]);
}
