import type { Directory } from '../../../shared/app/ports.ts';
import type { Account, Membership, StaffRole } from '../../../shared/domain/directory/account.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, enterpriseId, units } from '../case-world.ts';

const person = (id: string, ...memberships: Membership[]): Account => ({
  id: AccountId.parse(id),
  name: `${id}示`,
  email: `${id}@example.com`,
  phone: null,
  language: 'zh-CN',
  memberships,
});

/** A post of one's own. */
type Post = Extract<Membership, { kind: 'staff' }>;

export const worksAt = ({ id }: Unit, ...roles: StaffRole[]): Post => ({
  kind: 'staff',
  unitId: id,
  roles,
  soleMember: false,
});

/** Stands in at `science` for whoever is away, from Mon 28 Sep to Wed 30 Sep 2026. */
export const deputyOf = (accountId: AccountId, ...roles: StaffRole[]): Membership => ({
  kind: 'deputy',
  unitId: units.science.id,
  roles,
  soleMember: false,
  actsFor: accountId,
  fromOn: civilDate('2026-09-28'),
  untilOn: civilDate('2026-09-30'),
  fromAt: beijing('2026-09-28 00:00'),
  untilAt: beijing('2026-10-01 00:00'),
});
const writesFor: Membership = { kind: 'enterprise', enterpriseId, manages: false };

/** Everybody of the small city of case-world.ts. County labour and its station have nobody; the county has its lead. */
export const everybody = {
  writer: person('writer', writesFor),
  colleague: person('colleague', writesFor),
  clerk: person('clerk', worksAt(units.hub, 'hubClerk')),
  clerk2: person('clerk2', worksAt(units.hub, 'hubClerk')),
  supervisor: person('supervisor', worksAt(units.hub, 'hubSupervisor')),
  mayor: person('mayor', worksAt(units.hub, 'leader')),
  overseer: person('overseer', worksAt(units.hub, 'overseer')),
  editor: person('editor', worksAt(units.hub, 'policyEditor')),
  lead: person('lead', worksAt(units.science, 'unitLead')),
  handler: person('handler', worksAt(units.science, 'unitHandler')),
  handler2: person('handler2', worksAt(units.science, 'unitHandler')),
  talentLead: person('talent-lead', worksAt(units.talent, 'unitLead')),
  countyLead: person('county-lead', worksAt(units.county, 'unitLead')),
};

/** The directory of these people and units. */
export function cityDirectory(people: readonly Account[] = Object.values(everybody)): Directory {
  const belongs = (test: (membership: Membership) => boolean) =>
    people.filter(({ memberships }) => memberships.some(test));
  const all: readonly Unit[] = Object.values(units);
  return {
    account: async (id) => people.find((account) => account.id === id),
    unit: async (id) => all.find((unit) => unit.id === id),
    unitsBelow: async (id) => ({ items: all.filter(({ path }) => path.at(-1) === id), next: undefined }),
    staffOf: async (id) =>
      belongs((membership) => membership.kind !== 'enterprise' && membership.unitId === id),
    holdersOf: async (role) =>
      belongs((membership) => membership.kind !== 'enterprise' && membership.roles.includes(role)),
    enterpriseOfCode: async () => enterpriseId,
    enterprise: async () => undefined,
    peopleOf: async (id) =>
      belongs((membership) => membership.kind === 'enterprise' && membership.enterpriseId === id),
  };
}
