import * as z from 'zod';
import { Account, CityRole, type Membership } from '../../domain/directory/account.ts';
import { Enterprise } from '../../domain/directory/enterprise.ts';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import { Unit } from '../../domain/directory/unit.ts';
import {
  accountKey,
  creditCodeKey,
  enterpriseKey,
  enterpriseMemberKey,
  roleMemberKey,
  unitKey,
  unitMemberKey,
} from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** A unit, found below its parent as well. */
export function unitItem(unit: Unit): StoredItem {
  const parentUnit = unit.path.at(-1);
  return {
    ...unitKey.keyOf({ unitId: unit.id }),
    entity: 'unit',
    ...unit,
    ...(parentUnit === undefined ? {} : { parentUnit }),
  };
}

/** The unit of an item. Throws BadItem. */
export function readUnit(item: Attributes): Unit {
  return readItem('unit', Unit, item);
}

export function accountItem(account: Account): StoredItem {
  return { ...accountKey.keyOf({ accountId: account.id }), entity: 'account', ...account };
}

/** The account of an item. Throws BadItem. */
export function readAccount(item: Attributes): Account {
  return readItem('account', Account, item);
}

/**
 * Copies of the account where a membership leads, so that one query reads the people of a unit, or of a role that concerns
 * the whole city.
 */
export function memberItems(account: Account, membership: Membership): readonly StoredItem[] {
  const accountId = account.id;
  if (membership.kind === 'enterprise') {
    const { enterpriseId } = membership;
    return [
      {
        ...enterpriseMemberKey.keyOf({ enterpriseId, accountId }),
        entity: 'enterpriseMember',
        ...account,
      },
    ];
  }
  const { unitId, roles, covers = [] } = membership;
  const cityRoles = CityRole.options.filter((role) => roles.includes(role));
  return [
    ...[unitId, ...covers].map((each): StoredItem => ({
      ...unitMemberKey.keyOf({ unitId: each, accountId }),
      entity: 'unitMember',
      ...account,
    })),
    ...cityRoles.map((role): StoredItem => ({
      ...roleMemberKey.keyOf({ role, accountId }),
      entity: 'roleMember',
      ...account,
    })),
  ];
}

/** The account of a member's item. Throws BadItem. */
export function readMember(
  entity: 'unitMember' | 'roleMember' | 'enterpriseMember',
  item: Attributes,
): Account {
  return readItem(entity, Account, item);
}

export function enterpriseItem(enterprise: Enterprise): StoredItem {
  return { ...enterpriseKey.keyOf({ enterpriseId: enterprise.id }), entity: 'enterprise', ...enterprise };
}

/** The enterprise of an item. Throws BadItem. */
export function readEnterprise(item: Attributes): Enterprise {
  return readItem('enterprise', Enterprise, item);
}

/** The hold of an enterprise on its credit code. */
export function creditCodeItem({ id, creditCode }: Enterprise): StoredItem {
  return { ...creditCodeKey.keyOf({ code: creditCode }), entity: 'creditCode', enterpriseId: id };
}

/** Which enterprise has the code. Throws BadItem. */
export function readCodeHolder(item: Attributes): EnterpriseId {
  return readItem('creditCode', z.strictObject({ enterpriseId: EnterpriseId }), item).enterpriseId;
}
