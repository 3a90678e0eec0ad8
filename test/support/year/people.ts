import { type Account, type Membership, type StaffRole } from '../../../shared/domain/directory/account.ts';
import { AccountId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { openedUnit, type Unit, type UnitLevel } from '../../../shared/domain/directory/unit.ts';
import { enterpriseId } from '../case-world.ts';

// The city of the simulated year: the hub, city departments, and counties with offices and a station of their own.

const unit = (id: string, level: UnitLevel, ...path: readonly string[]): Unit =>
  openedUnit({
    id: UnitId.parse(id),
    name: { zh: id, en: id },
    level,
    path: path.map((above) => UnitId.parse(above)),
  });

export const hub = unit('hub', 'hub', 'province');

const names = ['science', 'talent', 'housing', 'taxes', 'water', 'markets'];
const departments = names.map((id) => unit(id, 'department', 'province', 'hub'));
const counties = ['nanan', 'jinjiang'].flatMap((county) => [
  unit(county, 'county', 'province', 'hub'),
  unit(`${county}-labour`, 'department', 'province', 'hub', county),
  unit(`${county}-land`, 'department', 'province', 'hub', county),
  unit(`${county}-station`, 'station', 'province', 'hub', county, `${county}-land`),
]);
export const units: readonly Unit[] = [...departments, ...counties];

/** The units directly below one. */
export const unitsBelow = (unitId: UnitId): readonly Unit[] =>
  units.filter(({ path }) => path.at(-1) === unitId);

const account = (id: string, ...memberships: readonly Membership[]): Account => ({
  id: AccountId.parse(id),
  name: id,
  email: `${id}@example.com`,
  phone: null,
  language: 'zh-CN',
  memberships: [...memberships],
});
const staff = (id: string, unitId: UnitId, role: StaffRole): Account =>
  account(id, { kind: 'staff', unitId, roles: [role], soleMember: false });

export const leadOf = (unitId: UnitId): AccountId => AccountId.parse(`${unitId}-lead`);
export const handlerIn = (unitId: UnitId): AccountId => AccountId.parse(`${unitId}-handler`);

export const writer = AccountId.parse('writer');
export const clerk = AccountId.parse('clerk');
export const supervisor = AccountId.parse('supervisor');

export const accounts: readonly Account[] = [
  account('writer', { kind: 'enterprise', enterpriseId, manages: false }),
  staff('clerk', hub.id, 'hubClerk'),
  staff('supervisor', hub.id, 'hubSupervisor'),
  ...units.flatMap(({ id }) => [staff(leadOf(id), id, 'unitLead'), staff(handlerIn(id), id, 'unitHandler')]),
];
