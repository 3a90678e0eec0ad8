import {
  type Account,
  hasRole,
  type Principal,
  type StaffRole,
  unitOfRole,
} from '../domain/directory/account.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import { presentAt, standsFor } from '../domain/directory/present-at.ts';
import { type Capacity, stillActs } from '../domain/message/capacity.ts';
import { inCharge, type Target } from '../domain/message/notice-targets.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Directory } from './ports.ts';

/** One person to tell, and as what. */
export interface Told {
  readonly account: Account;
  readonly capacity: Capacity;
}

/** The people of a target, as the directory has them now: those who are away, and beside them who stands in for them at `at`. */
export async function peopleTold(
  directory: Directory,
  target: Target,
  at: Instant,
): Promise<readonly Told[]> {
  switch (target.kind) {
    case 'enterprise': {
      const { enterpriseId } = target;
      const people = await directory.peopleOf(enterpriseId);
      return people.map((account) => ({ account, capacity: { kind: 'enterprise', enterpriseId } }));
    }
    case 'person':
      return standingFor(directory, target, (principal) => stillActs(principal, staffOf(target.unitId)), at);
    case 'role': {
      const holders = await directory.holdersOf(target.role);
      return holders.flatMap((account) => inRole(account, [target.role], at));
    }
    case 'official': {
      const account = await directory.account(target.accountId);
      const own = account === undefined ? [] : inRole(account, target.roles, at);
      const [unitId] = own.flatMap(({ capacity }) => (capacity.kind === 'staff' ? [capacity.unitId] : []));
      if (unitId === undefined) return [];
      const { accountId, roles } = target;
      return standingFor(
        directory,
        { accountId, unitId },
        (principal) => hasRole(principal, roles, unitId),
        at,
      );
    }
    case 'staff': {
      const people = await staffIn(directory, target.unitId, target.roles, at);
      return people.length > 0 || !target.orAbove ? people : nearestInCharge(directory, target.unitId, at);
    }
  }
}

/** The person and their deputies in that unit, as far as they are what they are told as. */
async function standingFor(
  directory: Directory,
  { accountId, unitId }: { readonly accountId: AccountId; readonly unitId: UnitId },
  still: (principal: Principal) => boolean,
  at: Instant,
): Promise<readonly Told[]> {
  const staff = await directory.staffOf(unitId);
  return staff
    .filter((account) => {
      const principal = presentAt(account, at);
      return standsFor(principal, accountId, unitId) && still(principal);
    })
    .map((account) => ({ account, capacity: staffOf(unitId) }));
}

/** The person in the first of these roles that they hold; nobody where they hold none. */
function inRole(account: Account, roles: readonly StaffRole[], at: Instant): readonly Told[] {
  const principal = presentAt(account, at);
  const [unitId] = roles.flatMap((role) => unitOfRole(principal, role) ?? []);
  return unitId === undefined ? [] : [{ account, capacity: staffOf(unitId) }];
}

async function staffIn(
  directory: Directory,
  unitId: UnitId,
  roles: readonly (typeof inCharge)[number][],
  at: Instant,
): Promise<readonly Told[]> {
  const staff = await directory.staffOf(unitId);
  return staff
    .filter((account) => hasRole(presentAt(account, at), roles, unitId))
    .map((account) => ({ account, capacity: staffOf(unitId) }));
}

/** Who is in charge of the unit or, where nobody is, of the nearest one above it. */
async function nearestInCharge(directory: Directory, unitId: UnitId, at: Instant): Promise<readonly Told[]> {
  const unit = await directory.unit(unitId);
  for (const above of [unitId, ...(unit?.path ?? []).toReversed()]) {
    const people = await staffIn(directory, above, inCharge, at);
    if (people.length > 0) return people;
  }
  return [];
}

function staffOf(unitId: UnitId): Capacity {
  return { kind: 'staff', unitId };
}
