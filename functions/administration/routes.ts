import { appointDeputy, endDeputy, listDeputies } from '../../shared/app/manage-deputies.ts';
import { addStaff, changeRoles, removeStaff } from '../../shared/app/manage-staff.ts';
import { closeUnit, createUnit, renameUnit, type UnitDeps } from '../../shared/app/manage-units.ts';
import { mergeUnits } from '../../shared/app/merge-units.ts';
import { type ChangeReadDeps, listDirectoryChanges } from '../../shared/app/read-changes.ts';
import type { Account } from '../../shared/domain/directory/account.ts';
import type { UnitId } from '../../shared/domain/directory/ids.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { bindCommand, bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as deputies from '../../shared/http/contracts/deputies.ts';
import * as changes from '../../shared/http/contracts/directory-changes.ts';
import * as staff from '../../shared/http/contracts/staff.ts';
import * as units from '../../shared/http/contracts/units.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showDeputy } from '../../shared/http/views/deputy-view.ts';
import { showStaffMember } from '../../shared/http/views/show-staff.ts';
import type { Directory } from '../../shared/app/ports.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

export interface AdministrationDeps extends UnitDeps, ChangeReadDeps {
  readonly directory: Directory;
}

/** Managing units, their people and deputies, and the record of it. */
export function administrationRoutes(deps: AdministrationDeps): BoundRoutes<'administration'> {
  return {
    createUnit: bindPost(units.createUnit, async (_params, input, intent) => {
      const unit = shownUnit(await createUnit(deps, attemptOf(intent), input));
      return unit.ok ? accepted({ ...unit.value, location: `/units/${input.id}` }) : unit;
    }),
    renameUnit: bindCommand(units.renameUnit, async ({ unitId }, { name }, intent, revision) =>
      shownUnit(await renameUnit(deps, attemptOf(intent), unitId, revision, name)),
    ),
    closeUnit: bindCommand(units.closeUnit, async ({ unitId }, _body, intent, revision) =>
      shownUnit(await closeUnit(deps, attemptOf(intent), unitId, revision)),
    ),
    mergeUnits: bindCommand(units.mergeUnits, async ({ unitId }, { into }, intent, revision) =>
      shownUnit(await mergeUnits(deps, attemptOf(intent), { unitId, into }, revision)),
    ),
    addStaff: bindPost(staff.addStaff, async ({ unitId }, input, intent) =>
      shownIn(await addStaff(deps, attemptOf(intent), { unitId, ...input }), unitId),
    ),
    changeRoles: bindPost(staff.changeRoles, async (post, { roles }, intent) =>
      shownIn(await changeRoles(deps, attemptOf(intent), { ...post, roles }), post.unitId),
    ),
    removeStaff: bindPost(staff.removeStaff, async (post, _body, intent) =>
      shownIn(await removeStaff(deps, attemptOf(intent), post), post.unitId),
    ),
    listDeputies: bindRead(deputies.listDeputies, async ({ unitId }, caller) => {
      const found = await listDeputies(deps, caller, unitId);
      if (!found.ok) return found;
      return accepted({ view: { items: found.value.map(({ account, post }) => showDeputy(account, post)) } });
    }),
    appointDeputy: bindPost(deputies.appointDeputy, async ({ unitId }, input, intent) => {
      const deputy = await appointDeputy(deps, attemptOf(intent), unitId, input);
      return deputy.ok ? accepted({ view: showDeputy(deputy.value, input) }) : deputy;
    }),
    endDeputy: bindPost(deputies.endDeputy, async ({ unitId, accountId }, { actsFor }, intent) =>
      shownIn(await endDeputy(deps, attemptOf(intent), unitId, { accountId, actsFor }), unitId),
    ),
    listDirectoryChanges: bindList(changes.listDirectoryChanges, async ({ month }, page, caller) => {
      const found = await listDirectoryChanges(deps, caller, month, page);
      return found.ok ? accepted({ view: { items: found.value.items }, next: found.value.next }) : found;
    }),
  };
}

/** A unit under its revision, which is its ETag. */
function shownUnit<Refusal>(unit: Result<Unit, Refusal>) {
  return unit.ok ? accepted({ view: unit.value, acts: unit.value.revision }) : unit;
}

function shownIn<Refusal>(person: Result<Account, Refusal>, unitId: UnitId) {
  return person.ok ? accepted({ view: showStaffMember(person.value, unitId) }) : person;
}
