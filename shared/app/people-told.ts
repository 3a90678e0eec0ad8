import { type Account, hasRole, type StaffRole, unitOfRole } from '../domain/directory/account.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import { type Capacity, stillActs } from '../domain/message/capacity.ts';
import { inCharge, type Target } from '../domain/message/notice-targets.ts';
import type { Directory } from './ports.ts';

/** One person to tell, and as what. */
export interface Told {
  readonly account: Account;
  readonly capacity: Capacity;
}

/** The people of a target, as the directory has them now. */
export async function peopleTold(directory: Directory, target: Target): Promise<readonly Told[]> {
  switch (target.kind) {
    case 'enterprise': {
      const { enterpriseId } = target;
      const people = await directory.peopleOf(enterpriseId);
      return people.map((account) => ({ account, capacity: { kind: 'enterprise', enterpriseId } }));
    }
    case 'person': {
      const account = await directory.account(target.accountId);
      const capacity = { kind: 'staff', unitId: target.unitId } as const;
      return account !== undefined && stillActs(account, capacity) ? [{ account, capacity }] : [];
    }
    case 'role': {
      const holders = await directory.holdersOf(target.role);
      return holders.flatMap((account) => inRole(account, [target.role]));
    }
    case 'official': {
      const account = await directory.account(target.accountId);
      return account === undefined ? [] : inRole(account, target.roles);
    }
    case 'staff': {
      const people = await staffIn(directory, target.unitId, target.roles);
      return people.length > 0 || !target.orAbove ? people : nearestInCharge(directory, target.unitId);
    }
  }
}

/** The person in the first of these roles that they hold; nobody where they hold none. */
function inRole(account: Account, roles: readonly StaffRole[]): readonly Told[] {
  const [unitId] = roles.flatMap((role) => unitOfRole(account, role) ?? []);
  return unitId === undefined ? [] : [{ account, capacity: { kind: 'staff', unitId } }];
}

async function staffIn(
  directory: Directory,
  unitId: UnitId,
  roles: readonly (typeof inCharge)[number][],
): Promise<readonly Told[]> {
  const staff = await directory.staffOf(unitId);
  return staff
    .filter((account) => hasRole(account, roles, unitId))
    .map((account) => ({ account, capacity: { kind: 'staff', unitId } }));
}

/** Who is in charge of the unit or, where nobody is, of the nearest one above it. */
async function nearestInCharge(directory: Directory, unitId: UnitId): Promise<readonly Told[]> {
  const unit = await directory.unit(unitId);
  for (const above of [unitId, ...(unit?.path ?? []).toReversed()]) {
    const people = await staffIn(directory, above, inCharge);
    if (people.length > 0) return people;
  }
  return [];
}
