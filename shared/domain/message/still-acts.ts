import { actsFor, type Principal } from '../directory/account.ts';
import type { Capacity } from './mail.ts';

/** Whether the person is, by now, what they are written to as; who has left an office reads no more of its mail. */
export function stillActs(principal: Principal, capacity: Capacity): boolean {
  if (capacity.kind === 'enterprise') return actsFor(principal, capacity.enterpriseId);
  return principal.memberships.some(
    (membership) => membership.kind === 'staff' && membership.unitId === capacity.unitId,
  );
}
