import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Account } from '../../domain/directory/account.ts';
import { admitEnterprise, type Enterprise } from '../../domain/directory/enterprise.ts';
import type { Unit } from '../../domain/directory/unit.ts';
import type { CreditCodeRefusal } from '../../domain/enterprise/credit-code.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { readAccount, readEnterprise, unitItem } from './directory-items.ts';
import { accountParts, enterpriseParts } from './directory-writes.ts';
import { getItem } from './get-item.ts';
import { accountKey, enterpriseKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { transact } from './transact.ts';

/** Somebody else changed the same entry in between; read it again and decide anew. */
interface EntryChanged {
  readonly tag: 'entryChanged';
}

/** Why an enterprise is not written. */
type EnterpriseRefusal = CreditCodeRefusal | EntryChanged | { readonly tag: 'creditCodeTaken' };

/** Writes of the directory, each all or nothing; written again, an entry is replaced. */
export interface DirectoryWriter {
  putUnit(unit: Unit): Promise<void>;
  /** The account, with copies of it where its memberships lead; where they no longer lead, the copies go. */
  putAccount(account: Account): Promise<Result<undefined, EntryChanged>>;
  /** The enterprise, if its credit code obeys GB 32100 or has the hub's reason, and no other enterprise has that code. */
  putEnterprise(enterprise: Enterprise): Promise<Result<undefined, EnterpriseRefusal>>;
}

/** Writes of the directory in the one table. */
export function dynamoDirectoryWriter(table: Table): DirectoryWriter {
  return {
    async putUnit(unit) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: unitItem(unit) }));
    },
    async putAccount(account) {
      const key = accountKey.keyOf({ accountId: account.id });
      const previous = await getItem(table, key, 'consistent', readAccount);
      const unmet = await transact(table, accountParts(table.name, previous, account));
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'entryChanged' });
    },
    async putEnterprise(enterprise) {
      const admitted = admitEnterprise(enterprise);
      if (!admitted.ok) return admitted;
      const key = enterpriseKey.keyOf({ enterpriseId: enterprise.id });
      const previous = await getItem(table, key, 'consistent', readEnterprise);
      const unmet = await transact(table, enterpriseParts(table.name, previous, enterprise));
      if (unmet.length === 0) return accepted(undefined);
      return refused({ tag: unmet.includes(0) ? 'entryChanged' : 'creditCodeTaken' });
    },
  };
}
