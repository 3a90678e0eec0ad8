import type { Account } from '../../domain/directory/account.ts';
import type { EnterpriseId, UnitId } from '../../domain/directory/ids.ts';
import { readMember } from './directory-items.ts';
import { enterpriseKey, enterpriseMemberKey, unitKey, unitMemberKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';
import type { Attributes } from './stored-item.ts';

/** The people who write for an enterprise, read consistently, for those who change them. */
export async function peopleOf(table: Table, enterpriseId: EnterpriseId): Promise<readonly Account[]> {
  const { pk } = enterpriseKey.keyOf({ enterpriseId });
  const items = await membersAt(table, pk, enterpriseMemberKey.prefix.sk);
  return items.map((item) => readMember('enterpriseMember', item));
}

/** The same of a unit: everybody with a post in it, or in the unit that covers it. */
export async function staffOf(table: Table, unitId: UnitId): Promise<readonly Account[]> {
  const { pk } = unitKey.keyOf({ unitId });
  const items = await membersAt(table, pk, unitMemberKey.prefix.sk);
  return items.map((item) => readMember('unitMember', item));
}

async function membersAt(table: Table, pk: string, prefix: string): Promise<readonly Attributes[]> {
  return queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: true,
  });
}
