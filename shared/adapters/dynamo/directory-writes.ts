import type { Account } from '../../domain/directory/account.ts';
import type { Enterprise } from '../../domain/directory/enterprise.ts';
import { accountItem, creditCodeItem, enterpriseItem, memberItems } from './directory-items.ts';
import type { StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** An account that must still be as it was read, with its members' items, which follow from it. */
export function accountParts(
  tableName: string,
  previous: Account | undefined,
  account: Account,
): readonly TransactionPart[] {
  const members = membersOf(account);
  const gone = membersOf(previous).filter(({ pk }) => members.every((member) => member.pk !== pk));
  return [
    {
      Put: { TableName: tableName, Item: accountItem(account), ...asRead(previous && accountItem(previous)) },
    },
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
    entry: {
      Put: {
        TableName: tableName,
        Item: enterpriseItem(enterprise),
        ...asRead(previous && enterpriseItem(previous)),
      },
    },
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

/** The condition that an item is still as it was read, in every attribute; that there is none, where none was found. */
function asRead(previous: StoredItem | undefined) {
  if (previous === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const { pk: _pk, sk: _sk, ...attributes } = previous;
  const read = Object.entries(attributes).map(([name, value], place) => ({ name, value, place }));
  return {
    ConditionExpression: read.map(({ place }) => `#was${place} = :was${place}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(read.map(({ name, place }) => [`#was${place}`, name])),
    ExpressionAttributeValues: Object.fromEntries(read.map(({ value, place }) => [`:was${place}`, value])),
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
