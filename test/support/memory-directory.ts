import { accountParts, enterpriseParts, unitParts } from '../../shared/adapters/dynamo/directory-writes.ts';
import {
  readAccount,
  readEnterprise,
  readMember,
  readUnit,
} from '../../shared/adapters/dynamo/directory-items.ts';
import { type KeyScheme } from '../../shared/adapters/dynamo/key-scheme.ts';
import {
  accountKey,
  enterpriseKey,
  enterpriseMemberKey,
  unitKey,
  unitMemberKey,
} from '../../shared/adapters/dynamo/keys.ts';
import type { Attributes, StoredItem } from '../../shared/adapters/dynamo/stored-item.ts';
import type { TransactionPart } from '../../shared/adapters/dynamo/transact.ts';
import type {
  DirectoryEntry,
  DirectoryReads,
  DirectoryRecord,
  DirectoryStore,
} from '../../shared/app/directory-ports.ts';
import type { Account } from '../../shared/domain/directory/account.ts';
import type { Enterprise } from '../../shared/domain/directory/enterprise.ts';
import type { AccountId, UnitId } from '../../shared/domain/directory/ids.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import { accepted } from '../../shared/domain/result.ts';

/** A directory in memory that holds the items which the table would, written by the same parts of transactions, one after the other. */
export interface MemoryDirectory extends DirectoryStore {
  put(...entries: readonly DirectoryEntry[]): void;
  /** So many changes are still written, and then the process is gone. */
  dieAfter(changes: number): void;
  accounts(): readonly Account[];
  units(): readonly Unit[];
  enterprises(): readonly Enterprise[];
  /** The keys and accounts of all copies, in order of the keys. */
  copies(): readonly { readonly at: string; readonly account: Account }[];
}

/** Starts with nothing in it. */
export function memoryDirectory(): MemoryDirectory {
  const items = new Map<string, StoredItem>();
  const records = new Map<string, DirectoryRecord>();
  let left = Number.POSITIVE_INFINITY;

  const nameOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }) =>
    `${String(pk)} ${String(sk)}`;
  const apply = ({ Put, Delete }: TransactionPart): void => {
    if (Put?.Item !== undefined) items.set(nameOf(Put.Item), Put.Item as StoredItem);
    if (Delete?.Key !== undefined) items.delete(nameOf(Delete.Key));
  };
  const read = <Identity, Value>(
    scheme: KeyScheme<Identity>,
    identity: Identity,
    reader: (item: Attributes) => Value,
  ) => {
    const item = items.get(nameOf(scheme.keyOf(identity)));
    return item && reader(item);
  };
  const all = (entity: StoredItem['entity']) => [...items.values()].filter((item) => item.entity === entity);
  const staffOf = (unitId: UnitId) =>
    all('unitMember')
      .filter((item) => unitMemberKey.parse(item)?.unitId === unitId)
      .map((item) => readMember('unitMember', item));
  const known = <Id extends string, Value>(ids: readonly Id[], find: (id: Id) => Value | undefined) =>
    new Map(
      ids.flatMap((id) => {
        const value = find(id);
        return value === undefined ? [] : [[id, value] as const];
      }),
    );
  const account = (accountId: AccountId) => read(accountKey, { accountId }, readAccount);
  const unit = (unitId: UnitId) => read(unitKey, { unitId }, readUnit);

  return {
    put(...entries) {
      for (const part of entries.flatMap(partsOf)) apply(part);
    },
    dieAfter(changes) {
      left = changes;
    },
    async load({ idempotency, accountId, needs }): Promise<DirectoryReads> {
      const { accounts = [], enterprises = [], units = [], staffOf: staffed = [], peopleOf } = needs;
      return {
        record: records.get(JSON.stringify(idempotency)),
        account: account(accountId),
        accounts: known(accounts, account),
        enterprises: known(enterprises, (enterpriseId) =>
          read(enterpriseKey, { enterpriseId }, readEnterprise),
        ),
        units: known(units, unit),
        staff: new Map(staffed.map((unitId) => [unitId, staffOf(unitId)])),
        people: all('enterpriseMember')
          .filter((item) => enterpriseMemberKey.parse(item)?.enterpriseId === peopleOf)
          .map((item) => readMember('enterpriseMember', item)),
        claims: new Map(),
        integrators: new Map(),
        addresses: new Map(),
        sending: undefined,
        choices: { settings: undefined, subscriptions: [] },
        invitation: undefined,
        holder: undefined,
        profiles: new Map(),
        pendingClaim: undefined,
      };
    },
    async save({ entries, record }) {
      if (left === 0) throw new Error('the process is gone');
      left -= 1;
      for (const part of entries.flatMap(partsOf)) apply(part);
      records.set(JSON.stringify(record.key), record);
      return accepted(undefined);
    },
    accounts: () => all('account').map(readAccount),
    units: () => all('unit').map(readUnit),
    enterprises: () => all('enterprise').map(readEnterprise),
    copies: () =>
      (['unitMember', 'roleMember', 'enterpriseMember'] as const)
        .flatMap((entity) =>
          all(entity).map((item) => ({ at: nameOf(item), account: readMember(entity, item) })),
        )
        .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

function partsOf(entry: DirectoryEntry): readonly TransactionPart[] {
  switch (entry.kind) {
    case 'account':
      return accountParts('directory', entry.previous, entry.next);
    case 'unit':
      return unitParts('directory', entry.previous, entry.next);
    case 'enterprise':
      return enterpriseParts('directory', entry.previous, entry.next);
    case 'claim':
    case 'integrator':
    case 'address':
    case 'resumption':
    case 'invitation':
    case 'profile':
    case 'pushSettings':
    case 'subscription':
      throw new Error('nothing but units, enterprises and their people is held in memory');
  }
}
