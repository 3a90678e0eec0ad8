import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { type Account, hasRole, maxMemberships, type Membership, type StaffRole } from './account.ts';
import type { AccountId } from './ids.ts';
import { presentAt } from './present-at.ts';
import { postIn, settled, type Staffed, withPeople } from './settle-unit.ts';
import { fitting, inOrder, type RoleProblem } from './staff-roles.ts';

/** Why the people of a unit stay as they are. */
export type StaffProblem =
  | RoleProblem
  | {
      readonly tag: 'personUnknown' | 'alreadyOnStaff' | 'unitNotOpen' | 'ownPost' | 'tooManyMemberships';
    };
export type StaffRefusal = StaffProblem | { readonly tag: 'forbidden' | 'notFound' };

/** An account is copied to at most so many places, so that it is written with all of them in one transaction. */
const maxPlaces = 60;

/** Whether somebody manages units and their people. */
export function mayAdminister(asker: Account | undefined, at: Instant): boolean {
  return asker !== undefined && hasRole(presentAt(asker, at), ['administrator']);
}

/**
 * Somebody gets a post in an open unit. Nobody gives or takes their own: so whoever administers stays, and there is always an
 * administrator.
 */
export function addStaff(
  { unit, people }: Staffed,
  person: Account | undefined,
  {
    roles: asked,
    by,
    at,
  }: { readonly roles: readonly StaffRole[]; readonly by: AccountId; readonly at: Instant },
): Result<Staffed, StaffProblem> {
  if (person === undefined) return refused({ tag: 'personUnknown' });
  if (person.id === by) return refused({ tag: 'ownPost' });
  if (unit.status !== 'open') return refused({ tag: 'unitNotOpen' });
  if (postIn(person, unit.id) !== undefined) return refused({ tag: 'alreadyOnStaff' });
  const roles = inOrder(asked);
  const fits = fitting(unit, person, roles);
  if (!fits.ok) return fits;
  const post = { kind: 'staff', unitId: unit.id, roles, soleMember: false } as const;
  const joined = { ...person, memberships: [...person.memberships, post] };
  return withRoom(settled({ unit, people: withPeople(people, [joined]) }, at), person.id);
}

/** Somebody has other roles in the unit from then on. */
export function changeRoles(
  { unit, people }: Staffed,
  person: AccountId,
  {
    roles: asked,
    by,
    at,
  }: { readonly roles: readonly StaffRole[]; readonly by: AccountId; readonly at: Instant },
): Result<Staffed, StaffRefusal> {
  const account = people.find(({ id }) => id === person);
  const post = account && postIn(account, unit.id);
  if (account === undefined || post === undefined) return refused({ tag: 'notFound' });
  if (person === by) return refused({ tag: 'ownPost' });
  const roles = inOrder(asked);
  const others = replaced(account, (each) => (each === post ? [] : [each]));
  const fits = fitting(unit, others, roles);
  if (!fits.ok) return fits;
  const changed = replaced(account, (each) => (each === post ? [{ ...post, roles }] : [each]));
  return accepted(settled({ unit, people: withPeople(people, [changed]) }, at));
}

/**
 * Somebody has no post in the unit any more, neither their own nor as anybody's deputy; and where that was their last post of their
 * own, they stand in for nobody anywhere.
 */
export function removeStaff(
  { unit, people }: Staffed,
  person: AccountId,
  { by, at }: { readonly by: AccountId; readonly at: Instant },
): Result<Staffed, StaffRefusal> {
  const account = people.find(({ id }) => id === person);
  if (account === undefined || postIn(account, unit.id) === undefined) return refused({ tag: 'notFound' });
  if (person === by) return refused({ tag: 'ownPost' });
  const isLast = account.memberships.every((each) => each.kind !== 'staff' || each.unitId === unit.id);
  const gone = replaced(account, (each) => {
    if (each.kind === 'enterprise') return [each];
    return each.unitId === unit.id || (isLast && each.kind === 'deputy') ? [] : [each];
  });
  return accepted(settled({ unit, people: withPeople(people, [gone]) }, at));
}

/** The unit, unless the person then has more posts than an account holds. */
export function withRoom(
  staffed: Staffed,
  person: AccountId,
): Result<Staffed, { readonly tag: 'tooManyMemberships' }> {
  const memberships = staffed.people.find(({ id }) => id === person)?.memberships ?? [];
  const places = memberships.reduce(
    (sum, each) => sum + 1 + (each.kind === 'enterprise' ? 0 : (each.covers?.length ?? 0)),
    0,
  );
  const room = memberships.length <= maxMemberships && places <= maxPlaces;
  return room ? accepted(staffed) : refused({ tag: 'tooManyMemberships' });
}

/** The account with each of its memberships as `become` makes it. */
export function replaced(account: Account, become: (each: Membership) => readonly Membership[]): Account {
  return { ...account, memberships: account.memberships.flatMap((each) => become(each)) };
}
