import {
  type DirectoryDeps,
  listStaff,
  listUnitsBelow,
  readMe,
  readUnit,
} from '../../shared/app/read-directory.ts';
import type { Account } from '../../shared/domain/directory/account.ts';
import type { UnitId } from '../../shared/domain/directory/ids.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/directory.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import type { StaffMemberView } from '../../shared/http/views/directory-view.ts';

/** Reading who is who: oneself, the units, the people of a unit. */
export function directoryRoutes(deps: DirectoryDeps): BoundRoutes<'directory'> {
  return {
    getMe: bindRead(contracts.getMe, async (_params, { accountId }) => {
      const account = await readMe(deps, accountId);
      return account.ok ? accepted({ view: account.value }) : account;
    }),
    getUnit: bindRead(contracts.getUnit, async ({ unitId }, { accountId }) => {
      const unit = await readUnit(deps, accountId, unitId);
      return unit.ok ? accepted({ view: unit.value }) : unit;
    }),
    listUnitsBelow: bindList(contracts.listUnitsBelow, async ({ unitId }, page, { accountId }) => {
      const units = await listUnitsBelow(deps, accountId, unitId, page);
      return units.ok ? accepted({ view: { items: units.value.items }, next: units.value.next }) : units;
    }),
    listStaff: bindRead(contracts.listStaff, async ({ unitId }, caller) => {
      const staff = await listStaff(deps, caller, unitId);
      if (!staff.ok) return staff;
      return accepted({ view: { items: staff.value.flatMap((member) => staffMember(member, unitId)) } });
    }),
  };
}

/** Name and roles in that unit, which is all that a designation needs; a deputy is none of its people. */
function staffMember({ id, name, memberships }: Account, unitId: UnitId): readonly StaffMemberView[] {
  const roles = memberships.flatMap((membership) =>
    membership.kind === 'staff' && membership.unitId === unitId ? membership.roles : [],
  );
  return roles.length === 0 ? [] : [{ accountId: id, name, roles }];
}
