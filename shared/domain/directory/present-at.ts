import { isBefore, type Instant } from '../time/instant.ts';
import type {
  Account,
  DeputyMembership,
  Membership,
  PresentMembership,
  Principal,
  StaffMembership,
} from './account.ts';
import type { AccountId, UnitId } from './ids.ts';

/** The person as they may act at that moment: a deputy has the post that they stand in for, from the first day to the last. */
export function presentAt({ id, memberships }: Account, at: Instant): Principal {
  return { id, memberships: memberships.flatMap((membership) => inForce(membership, at)) };
}

/** The person without what they have as somebody's deputy. */
export function asThemselves({ id, memberships }: Principal): Principal {
  return { id, memberships: memberships.filter((membership) => actingFor(membership) === null) };
}

/** For whom somebody acts by this membership; null: for themselves. */
export function actingFor(membership: PresentMembership): AccountId | null {
  return membership.kind === 'staff' ? (membership.actingFor ?? null) : null;
}

/** Whether the principal is that person or, in that unit, their deputy. */
export function standsFor({ id, memberships }: Principal, accountId: AccountId, unitId: UnitId): boolean {
  return (
    id === accountId ||
    memberships.some(
      (membership) =>
        membership.kind === 'staff' && membership.unitId === unitId && membership.actingFor === accountId,
    )
  );
}

function inForce(membership: Membership, at: Instant): readonly PresentMembership[] {
  switch (membership.kind) {
    case 'enterprise':
      return [membership];
    case 'staff':
      return inEachUnit(membership);
    case 'deputy': {
      const { actsFor, fromAt, untilAt } = membership;
      const inTime = !isBefore(at, fromAt) && isBefore(at, untilAt);
      return inTime ? inEachUnit(membership).map((post) => ({ ...post, actingFor: actsFor })) : [];
    }
  }
}

/** A post in its unit and, the same, in those that were merged into it. */
function inEachUnit({
  unitId,
  roles,
  soleMember,
  covers = [],
}: StaffMembership | DeputyMembership): readonly StaffMembership[] {
  return [unitId, ...covers].map((each) => ({ kind: 'staff', unitId: each, roles, soleMember }));
}
