import type { Account } from '../../domain/directory/account.ts';
import type { Enterprise } from '../../domain/directory/enterprise.ts';
import { accountItem, creditCodeItem, enterpriseItem, memberItems } from './directory-items.ts';
import type { StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** An account with its members' items. These follow from the memberships alone, which so must be as they were read. */
export function accountParts(
  tableName: string,
  previous: Account | undefined,
  account: Account,
): readonly TransactionPart[] {
  const members = membersOf(account);
  const gone = membersOf(previous).filter(({ pk }) => members.every((member) => member.pk !== pk));
  return [
    unchanged(tableName, accountItem(account), 'memberships', previous?.memberships),
    ...members.map((item) => ({ Put: { TableName: tableName, Item: item } })),
    ...gone.map((item) => removed(tableName, item)),
  ];
}

/** An enterprise, its claim on its credit code, and the end of its claim on the code that it had before. */
export function enterpriseParts(
  tableName: string,
  previous: Enterprise | undefined,
  enterprise: Enterprise,
): {
  readonly entry: TransactionPart;
  readonly claim: TransactionPart;
  readonly rest: readonly TransactionPart[];
} {
  const corrected = previous !== undefined && previous.creditCode !== enterprise.creditCode;
  return {
    entry: unchanged(tableName, enterpriseItem(enterprise), 'creditCode', previous?.creditCode),
    claim: {
      Put: {
        TableName: tableName,
        Item: creditCodeItem(enterprise),
        ConditionExpression: 'attribute_not_exists(pk) OR enterpriseId = :id',
        ExpressionAttributeValues: { ':id': enterprise.id },
      },
    },
    rest: corrected ? [removed(tableName, creditCodeItem(previous))] : [],
  };
}

/** The entry, provided that the attribute on which other items depend is still as it was read. */
function unchanged(
  tableName: string,
  item: StoredItem,
  attribute: string,
  wasRead: unknown,
): TransactionPart {
  const put = { TableName: tableName, Item: item };
  if (wasRead === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } };
  return {
    Put: {
      ...put,
      ConditionExpression: '#attribute = :wasRead',
      ExpressionAttributeNames: { '#attribute': attribute },
      ExpressionAttributeValues: { ':wasRead': wasRead },
    },
  };
}

function membersOf(account: Account | undefined): readonly StoredItem[] {
  if (account === undefined) return [];
  const items = account.memberships.flatMap((membership) => memberItems(account, membership));
  // Two memberships in one unit, or with one role, share an item, and a transaction may touch it only once.
  return [...new Map(items.map((item) => [item.pk, item])).values()];
}

function removed(tableName: string, { pk, sk }: StoredItem): TransactionPart {
  return { Delete: { TableName: tableName, Key: { pk, sk } } };
}
