import {
  type DirectoryDeps,
  listStaff,
  listUnitsBelow,
  readMe,
  readUnit,
} from '../../shared/app/read-directory.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/directory.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showStaffMember } from '../../shared/http/views/show-staff.ts';

/** Reading who is who: oneself, the units, the people of a unit. */
export function directoryRoutes(deps: DirectoryDeps): BoundRoutes<'directory'> {
  return {
    getMe: bindRead(contracts.getMe, async (_params, { accountId }) => {
      const account = await readMe(deps, accountId);
      return account.ok ? accepted({ view: account.value }) : account;
    }),
    getUnit: bindRead(contracts.getUnit, async ({ unitId }, { accountId }) => {
      const unit = await readUnit(deps, accountId, unitId);
      return unit.ok ? accepted({ view: unit.value, acts: unit.value.revision }) : unit;
    }),
    listUnitsBelow: bindList(contracts.listUnitsBelow, async ({ unitId }, page, { accountId }) => {
      const units = await listUnitsBelow(deps, accountId, unitId, page);
      return units.ok ? accepted({ view: { items: units.value.items }, next: units.value.next }) : units;
    }),
    listStaff: bindRead(contracts.listStaff, async ({ unitId }, caller) => {
      const staff = await listStaff(deps, caller, unitId);
      if (!staff.ok) return staff;
      const items = staff.value.map((member) => showStaffMember(member, unitId));
      return accepted({ view: { items: items.filter(({ roles }) => roles.length > 0) } });
    }),
  };
}
