import type { Result } from '../result.ts';
import { accepted } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Account, Membership } from './account.ts';
import { replaced, type StaffProblem, withRoom } from './decide-staff.ts';
import type { AccountId } from './ids.ts';
import { deputyPostIn, postIn, settled, type Staffed, withPeople } from './settle-unit.ts';
import { inOrder } from './staff-roles.ts';

/**
 * One person of a merged unit goes on in the unit into which it was merged, with all roles of both, and with who stands in for
 * them. As it was where the person has no post in the merged unit.
 */
export function moveStaff(
  from: Staffed,
  into: Staffed,
  person: AccountId,
  at: Instant,
): Result<{ readonly from: Staffed; readonly into: Staffed }, StaffProblem> {
  const all = withPeople(into.people, from.people);
  const moved = all.map((each) => moving(each, from.unit.id, into.unit.id, person));
  const there = settled({ unit: into.unit, people: moved }, at);
  const left = settled({ unit: from.unit, people: there.people }, at);
  const room = withRoom(left, person);
  if (!room.ok) return room;
  return accepted({ from: left, into: { unit: there.unit, people: left.people } });
}

function moving(account: Account, from: string, into: Staffed['unit']['id'], person: AccountId): Account {
  const own = account.id === person ? postIn(account, into) : undefined;
  const become = (each: Membership): readonly Membership[] => {
    if (each.kind === 'enterprise') return [each];
    if (each.kind === 'deputy') {
      if (each.unitId !== from || each.actsFor !== person) return [each];
      return deputyPostIn(account, into, person) === undefined ? [{ ...each, unitId: into }] : [];
    }
    if (account.id !== person) return [each];
    const roles = postRoles(account, [from, into]);
    if (each.unitId === into) return [{ ...each, roles }];
    if (each.unitId !== from) return [each];
    return own === undefined ? [{ ...each, unitId: into, roles }] : [];
  };
  return replaced(account, become);
}

function postRoles({ memberships }: Account, units: readonly string[]) {
  return inOrder(
    memberships.flatMap((each) => (each.kind === 'staff' && units.includes(each.unitId) ? each.roles : [])),
  );
}
