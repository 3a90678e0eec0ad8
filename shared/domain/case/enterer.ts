import { hasRole, type Principal, type StaffRole } from '../directory/account.ts';
import { actingFor, asThemselves } from '../directory/present-at.ts';
import type { Unit } from '../directory/unit.ts';
import type { Person } from './commands.ts';

/** Who enters letters for enterprises (代录) in an office of that level; in no other office anybody does. */
const entering: {
  readonly [Level in Unit['level']]?: { as: 'hub' | 'station'; roles: readonly StaffRole[] };
} = {
  hub: { as: 'hub', roles: ['hubClerk', 'hubSupervisor'] },
  station: { as: 'station', roles: ['unitLead', 'unitHandler'] },
};

/** A member of staff who enters a letter for an enterprise; the channel by which it came is what they act as. */
export type Enterer = Extract<Person, { kind: 'staff' }> & { readonly as: 'hub' | 'station' };

/** The principal as who enters a letter in that office; undefined where they may not. */
export function entererIn(office: Unit, principal: Principal): Enterer | undefined {
  const post = entering[office.level];
  if (office.status !== 'open' || post === undefined || !hasRole(principal, post.roles, office.id))
    return undefined;
  return {
    kind: 'staff',
    accountId: principal.id,
    as: post.as,
    unitId: office.id,
    actingFor: hasRole(asThemselves(principal), post.roles, office.id)
      ? null
      : awayPerson(office, post.roles, principal),
  };
}

/** Whose deputy they do it as. */
function awayPerson(office: Unit, roles: readonly StaffRole[], principal: Principal): Enterer['actingFor'] {
  const posts = principal.memberships.filter((membership) =>
    hasRole({ ...principal, memberships: [membership] }, roles, office.id),
  );
  return posts.map(actingFor).find((accountId) => accountId !== null) ?? null;
}
