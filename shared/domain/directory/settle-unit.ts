import { isBefore, type Instant } from '../time/instant.ts';
import type { Account, DeputyMembership, Membership, StaffMembership } from './account.ts';
import type { AccountId, UnitId } from './ids.ts';
import { stoodInFor } from './staff-roles.ts';
import type { Unit } from './unit.ts';

/** A unit and all who have a post in it, deputies too, at one moment. */
export interface Staffed {
  readonly unit: Unit;
  readonly people: readonly Account[];
}

/** Somebody's own post in the unit. */
export function postIn({ memberships }: Account, unitId: UnitId): StaffMembership | undefined {
  return memberships.find((each): each is StaffMembership => each.kind === 'staff' && each.unitId === unitId);
}

/** What somebody has in the unit as deputy of that person. */
export function deputyPostIn(
  { memberships }: Account,
  unitId: UnitId,
  actsFor: AccountId,
): DeputyMembership | undefined {
  return memberships.find(
    (each): each is DeputyMembership =>
      each.kind === 'deputy' && each.unitId === unitId && each.actsFor === actsFor,
  );
}

/**
 * The unit after its people have changed. What posts say beside their own roles follows from the unit and its people as a whole
 * and is made so here, whatever was changed: whether somebody is alone, which units are covered, and the post of a deputy, which
 * is that of the person who is away and ends with it, or with its time.
 */
export function settled({ unit, people }: Staffed, at: Instant): Staffed {
  const posts = new Map(people.map((each) => [each.id, postIn(each, unit.id)]));
  const soleMember = [...posts.values()].filter((post) => post !== undefined).length === 1;
  const common = { soleMember, ...(unit.covers.length > 0 && { covers: unit.covers }) };

  const settle = (membership: Membership): readonly Membership[] => {
    if (membership.kind === 'enterprise' || membership.unitId !== unit.id) return [membership];
    if (membership.kind === 'staff') return [{ ...membership, ...common }];
    const roles = stoodInFor(posts.get(membership.actsFor)?.roles ?? []);
    const over = !isBefore(at, membership.untilAt);
    return over || roles.length === 0 ? [] : [{ ...membership, roles, ...common }];
  };
  return {
    unit: { ...unit, revision: unit.revision + 1 },
    people: people.map((each) => ({ ...each, memberships: each.memberships.flatMap(settle) })),
  };
}

/** The people with those of `others` in the place of who was there before, and beside them. */
export function withPeople(people: readonly Account[], others: readonly Account[]): readonly Account[] {
  const ids = new Set(others.map(({ id }) => id));
  return [...people.filter(({ id }) => !ids.has(id)), ...others];
}
