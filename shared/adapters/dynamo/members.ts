import type { Account } from '../../domain/directory/account.ts';
import type { EnterpriseId } from '../../domain/directory/ids.ts';
import { readMember } from './directory-items.ts';
import { enterpriseKey, enterpriseMemberKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';

/** The people who write for an enterprise, read consistently, for those who change them. */
export async function peopleOf(table: Table, enterpriseId: EnterpriseId): Promise<readonly Account[]> {
  const { pk } = enterpriseKey.keyOf({ enterpriseId });
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': enterpriseMemberKey.prefix.sk },
    ConsistentRead: true,
  });
  return items.map((item) => readMember('enterpriseMember', item));
}
