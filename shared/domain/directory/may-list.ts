import { hasRole, type Principal } from './account.ts';
import type { UnitId } from './ids.ts';
import type { Placement, Unit } from './unit.ts';

/** Whether the principal sees every case of the city: the hub, the overseer, the auditor. */
export function seesAll(principal: Principal): boolean {
  return hasRole(principal, ['hubClerk', 'hubSupervisor', 'overseer', 'auditor']);
}

/** Whether the principal may see what a unit holds: its own people, those of a unit above it, and who sees all. */
export function mayListUnit(principal: Principal, unit: Placement): boolean {
  const units = [unit.unitId, ...unit.path];
  return (
    seesAll(principal) || units.some((unitId) => hasRole(principal, ['unitLead', 'unitHandler'], unitId))
  );
}

/** Whether the principal may see who works in a unit and who stands in for whom: its lead, who manages them, who sees all. */
export function mayListStaff(principal: Principal, unitId: UnitId): boolean {
  return (
    seesAll(principal) || hasRole(principal, ['administrator']) || hasRole(principal, ['unitLead'], unitId)
  );
}

/** Whether the principal may see what was changed in the directory. */
export function mayListChanges(principal: Principal): boolean {
  return hasRole(principal, ['administrator', 'auditor']);
}

/** Whether the principal may see what an office has entered for enterprises: a station's own people, and who sees all. */
export function mayListEntries(principal: Principal, { id, level }: Unit): boolean {
  return seesAll(principal) || (level === 'station' && hasRole(principal, ['unitLead', 'unitHandler'], id));
}
