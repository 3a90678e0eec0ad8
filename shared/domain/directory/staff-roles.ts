import { accepted, refused, type Result } from '../result.ts';
import { type Account, StaffRole } from './account.ts';
import type { Unit } from './unit.ts';

/** The work of the hub, done nowhere else. */
const hubRoles: ReadonlySet<StaffRole> = new Set(['hubClerk', 'hubSupervisor']);
/** The work of all other units; what the hub holds, its clerks answer. */
const unitRoles: ReadonlySet<StaffRole> = new Set(['unitLead', 'unitHandler']);
/**
 * What is stood in for: the roles that cases and their clocks turn to. Those by which one person approves what another proposed,
 * audits or administers have other holders instead (ADR 25).
 */
const stoodIn: ReadonlySet<StaffRole> = new Set([...hubRoles, ...unitRoles, 'leader', 'overseer']);

/** Why somebody does not get these roles. */
export type RoleProblem = { readonly tag: 'roleElsewhere' | 'auditorApart' };

/** The roles without repetitions, in one order. */
export function inOrder(roles: readonly StaffRole[]): StaffRole[] {
  return StaffRole.options.filter((role) => roles.includes(role));
}

/** Those of the roles that a deputy has, too. */
export function stoodInFor(roles: readonly StaffRole[]): StaffRole[] {
  return roles.filter((role) => stoodIn.has(role));
}

/**
 * Whether somebody may have these roles in the unit, beside what else they are. Who audits does nothing that is audited (等保:
 * auditors and administrators apart).
 */
export function fitting(
  { level }: Pick<Unit, 'level'>,
  { memberships }: Pick<Account, 'memberships'>,
  roles: readonly StaffRole[],
): Result<undefined, RoleProblem> {
  const elsewhere = level === 'hub' ? unitRoles : hubRoles;
  if (roles.some((role) => elsewhere.has(role))) return refused({ tag: 'roleElsewhere' });
  const others = memberships.flatMap((each) => (each.kind === 'enterprise' ? [] : each.roles));
  const all = new Set([...roles, ...others]);
  return all.has('auditor') && all.size > 1 ? refused({ tag: 'auditorApart' }) : accepted(undefined);
}
