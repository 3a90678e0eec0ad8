import type { Account } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { Staffed } from '../domain/directory/settle-unit.ts';
import type { DirectoryEntry } from './directory-ports.ts';

/**
 * The entries of a change of a unit's people: the unit, and everybody whom the change leaves otherwise than they were. The unit is
 * always one of them, so that of two changes at once the second is decided anew.
 */
export function staffEntries(before: Staffed, after: Staffed, person?: Account): readonly DirectoryEntry[] {
  const known = new Map<AccountId, Account>(before.people.map((each) => [each.id, each]));
  if (person !== undefined && !known.has(person.id)) known.set(person.id, person);
  return [
    { kind: 'unit', previous: before.unit, next: after.unit },
    ...after.people.flatMap((next): readonly DirectoryEntry[] => {
      const previous = known.get(next.id);
      return isSame(previous, next) ? [] : [{ kind: 'account', previous, next }];
    }),
  ];
}

function isSame(previous: Account | undefined, next: Account): boolean {
  return JSON.stringify(previous?.memberships) === JSON.stringify(next.memberships);
}
