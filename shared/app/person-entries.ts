import type { Account } from '../domain/directory/account.ts';
import type { ChangedPerson } from '../domain/directory/decide-people.ts';
import type { Enterprise } from '../domain/directory/enterprise.ts';
import type { DirectoryEntry } from './directory-ports.ts';

/** Somebody and an enterprise as they were read. */
export interface Before {
  readonly account: Account | undefined;
  readonly enterprise: Enterprise | undefined;
}

/** The entries of a change of one of an enterprise's people. */
export function personEntries(before: Before, after: ChangedPerson): readonly DirectoryEntry[] {
  return [
    { kind: 'account', previous: before.account, next: after.account },
    { kind: 'enterprise', previous: before.enterprise, next: after.enterprise },
  ];
}
