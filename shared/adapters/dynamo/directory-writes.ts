import type { Account } from '../../domain/directory/account.ts';
import type { Claim } from '../../domain/directory/claim.ts';
import type { Invitation } from '../../domain/directory/invitation.ts';
import type { Enterprise } from '../../domain/directory/enterprise.ts';
import type { Unit } from '../../domain/directory/unit.ts';
import type { Integrator } from '../../domain/integration/integrator.ts';
import { claimItem, pendingClaimItems } from './claim-items.ts';
import { integratorItem } from './integrator-items.ts';
import { invitationItem } from './invitation-item.ts';
import { accountItem, creditCodeItem, enterpriseItem, memberItems, unitItem } from './directory-items.ts';
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
    ...members.map((item) => put(tableName, item)),
    ...gone.map((item) => removed(tableName, item)),
  ];
}

/** An enterprise that must still be as it was read; with a new code, its hold on that and the end of its hold on the old one. */
export function enterpriseParts(
  tableName: string,
  previous: Enterprise | undefined,
  enterprise: Enterprise,
): readonly TransactionPart[] {
  const entry = putAsRead(tableName, previous && enterpriseItem(previous), enterpriseItem(enterprise));
  if (previous?.creditCode === enterprise.creditCode) return [entry];
  const hold = {
    Put: {
      TableName: tableName,
      Item: creditCodeItem(enterprise),
      ConditionExpression: 'attribute_not_exists(pk) OR enterpriseId = :id',
      ExpressionAttributeValues: { ':id': enterprise.id },
    },
  };
  return [entry, hold, ...(previous === undefined ? [] : [removed(tableName, creditCodeItem(previous))])];
}

/** A unit that must still be as it was read. */
export function unitParts(
  tableName: string,
  previous: Unit | undefined,
  unit: Unit,
): readonly TransactionPart[] {
  return [putAsRead(tableName, previous && unitItem(previous), unitItem(unit))];
}

/** A claim that must still be as it was read; while it awaits the hub, what stands beside it. */
export function claimParts(
  tableName: string,
  previous: Claim | undefined,
  claim: Claim,
): readonly TransactionPart[] {
  const entry = putAsRead(tableName, previous && claimItem(previous), claimItem(claim));
  const beside = pendingClaimItems(claim);
  if (claim.decided === null) return [entry, ...beside.map((item) => putAsRead(tableName, undefined, item))];
  return [entry, ...(previous === undefined ? [] : beside.map((item) => removed(tableName, item)))];
}

/**
 * An invitation that must still be open. Its tokens are not compared: a mail that is tried again while somebody accepts or
 * withdraws has added another, and the entry is put with those that were read.
 */
export function invitationParts(
  tableName: string,
  previous: Invitation | undefined,
  invitation: Invitation,
): readonly TransactionPart[] {
  if (previous === undefined) return [putAsRead(tableName, undefined, invitationItem(invitation))];
  return [
    {
      Put: {
        TableName: tableName,
        Item: invitationItem(invitation),
        ConditionExpression: 'ended = :open',
        ExpressionAttributeValues: { ':open': null },
      },
    },
  ];
}

/** An integrator that must still be as it was read. */
export function integratorParts(
  tableName: string,
  previous: Integrator | undefined,
  integrator: Integrator,
): readonly TransactionPart[] {
  return [putAsRead(tableName, previous && integratorItem(previous), integratorItem(integrator))];
}

/** That an account is still as it was read. */
export function stillAccount(tableName: string, account: Account): TransactionPart {
  const { pk, sk, ...item } = accountItem(account);
  return {
    ConditionCheck: { TableName: tableName, Key: { pk, sk }, ...asRead({ pk, sk, ...item }) },
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

function put(tableName: string, item: StoredItem): TransactionPart {
  return { Put: { TableName: tableName, Item: item } };
}

function putAsRead(tableName: string, previous: StoredItem | undefined, item: StoredItem): TransactionPart {
  return { Put: { TableName: tableName, Item: item, ...asRead(previous) } };
}

function removed(tableName: string, { pk, sk }: StoredItem): TransactionPart {
  return { Delete: { TableName: tableName, Key: { pk, sk } } };
}
