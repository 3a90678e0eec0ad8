import type { Directory } from '../../app/ports.ts';
import { readAccount, readCodeHolder, readEnterprise, readMember, readUnit } from './directory-items.ts';
import { getItem } from './get-item.ts';
import {
  accountKey,
  creditCodeKey,
  enterpriseKey,
  enterpriseMemberKey,
  roleMemberKey,
  unitKey,
  unitMemberKey,
} from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryAll, queryIndex } from './query.ts';

/** Reads of the directory from the one table. An account is read consistently: what it may do is revocable at once. */
export function dynamoDirectory(table: Table): Directory {
  return {
    account: async (accountId) => getItem(table, accountKey.keyOf({ accountId }), 'consistent', readAccount),
    unit: async (unitId) => getItem(table, unitKey.keyOf({ unitId }), 'eventual', readUnit),
    async unitsBelow(unitId, page) {
      const stretch = { index: 'byParent', partition: unitId, order: 'ascending' } as const;
      return mapPage(await queryIndex(table, stretch, page), readUnit);
    },
    async staffOf(unitId) {
      const items = await queryAll(table, membersIn(unitKey.keyOf({ unitId }).pk, unitMemberKey.prefix.sk));
      return items.map((item) => readMember('unitMember', item));
    },
    async holdersOf(role) {
      const items = await queryAll(
        table,
        membersIn(`${roleMemberKey.prefix.pk}${role}`, roleMemberKey.prefix.sk),
      );
      return items.map((item) => readMember('roleMember', item));
    },
    enterpriseOfCode: async (code) =>
      getItem(table, creditCodeKey.keyOf({ code }), 'consistent', readCodeHolder),
    enterprise: async (enterpriseId) =>
      getItem(table, enterpriseKey.keyOf({ enterpriseId }), 'eventual', readEnterprise),
    async peopleOf(enterpriseId) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const items = await queryAll(table, membersIn(pk, enterpriseMemberKey.prefix.sk));
      return items.map((item) => readMember('enterpriseMember', item));
    },
  };
}

function membersIn(pk: string, prefix: string): Parameters<typeof queryAll>[1] {
  return {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
  };
}
