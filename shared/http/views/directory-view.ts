import * as z from 'zod';
import { Account, StaffRole } from '../../domain/directory/account.ts';
import { AccountId } from '../../domain/directory/ids.ts';
import { Unit } from '../../domain/directory/unit.ts';

/** One's own account. */
export const AccountView = Account.meta({ id: 'Account' });

/** A unit of the tree. */
export const UnitView = Unit.meta({
  id: 'Unit',
  description: '`path` 为从根到上级单位的编号。 `path` leads from the root to the parent.',
});

/** A page of units. */
export const UnitListView = z
  .strictObject({ items: z.array(UnitView).readonly() })
  .readonly()
  .meta({ id: 'UnitList' });

/** Somebody of a unit, with no more than a designation needs: no addresses, no telephone. */
export const StaffMemberView = z
  .strictObject({ accountId: AccountId, name: z.string(), roles: z.array(StaffRole).readonly() })
  .readonly()
  .meta({ id: 'StaffMember' });
export type StaffMemberView = z.input<typeof StaffMemberView>;

/** The people of a unit. */
export const StaffView = z
  .strictObject({ items: z.array(StaffMemberView).readonly() })
  .readonly()
  .meta({ id: 'Staff' });
