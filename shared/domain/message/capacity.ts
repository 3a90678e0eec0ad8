import * as z from 'zod';
import { actsFor, type Principal } from '../directory/account.ts';
import { EnterpriseId, UnitId } from '../directory/ids.ts';

/** As whom a person is written to; who no longer is that when the mail is due does not get it. */
export const Capacity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enterprise'), enterpriseId: EnterpriseId }).readonly(),
  z.strictObject({ kind: z.literal('staff'), unitId: UnitId }).readonly(),
]);
export type Capacity = z.infer<typeof Capacity>;

/** Whether the person is, by now, what they are written to as; who has left an office reads no more of its mail. */
export function stillActs(principal: Principal, capacity: Capacity): boolean {
  if (capacity.kind === 'enterprise') return actsFor(principal, capacity.enterpriseId);
  return principal.memberships.some(
    (membership) => membership.kind === 'staff' && membership.unitId === capacity.unitId,
  );
}
