import { Account, managesPeople } from '../domain/directory/account.ts';
import type { DirectoryFact } from '../domain/directory/change.ts';
import {
  changeManager as change,
  type ChangedPerson,
  leave,
  mayManage,
  type PeopleRefusal,
  removePerson as remove,
} from '../domain/directory/decide-people.ts';
import type { AccountId, EnterpriseId } from '../domain/directory/ids.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { accepted, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import { type Before, personEntries } from './person-entries.ts';

type Changed = Promise<Result<Account, PeopleRefusal | RepeatRefusal>>;
type Decision = Result<Decided<Account>, PeopleRefusal>;

/** A manager removes somebody, who may nothing for the enterprise from their next request on. */
export async function removePerson(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  accountId: AccountId,
): Changed {
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { enterprises: [enterpriseId], accounts: [accountId] },
    decide({ account, enterprises, accounts }): Decision {
      const managed = mayManage(account, enterprises.get(enterpriseId), attempt.now);
      if (!managed.ok) return managed;
      const person = accounts.get(accountId);
      const removed = remove(managed.value, person, attempt.now);
      if (!removed.ok) return removed;
      const before = { account: person, enterprise: managed.value.enterprise };
      return accepted(decidedBy(before, removed.value, { type: 'personRemoved', enterpriseId, accountId }));
    },
  });
}

/** Somebody leaves the enterprise. */
export async function leaveEnterprise(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
): Changed {
  const { accountId, now } = attempt;
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { enterprises: [enterpriseId], peopleOf: enterpriseId },
    decide({ account, enterprises, people }): Decision {
      const enterprise = enterprises.get(enterpriseId);
      const gone = leave(account, enterprise, people, now);
      if (!gone.ok) return gone;
      return accepted(
        decidedBy({ account, enterprise }, gone.value, { type: 'personLeft', enterpriseId, accountId }),
      );
    },
  });
}

/** A manager makes somebody a manager, or makes them one no more. */
export async function changeManager(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  { accountId, manages }: { readonly accountId: AccountId; readonly manages: boolean },
): Changed {
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { enterprises: [enterpriseId], accounts: [accountId], peopleOf: enterpriseId },
    decide({ account, enterprises, accounts, people }): Decision {
      const managed = mayManage(account, enterprises.get(enterpriseId), attempt.now);
      if (!managed.ok) return managed;
      const person = accounts.get(accountId);
      const changed = change(managed.value, { person, manages }, people, attempt.now);
      if (!changed.ok) return changed;
      // What is so already is no change.
      if (person !== undefined && managesPeople(presentAt(person, attempt.now), enterpriseId) === manages) {
        return accepted({ change: undefined, answer: person });
      }
      const before = { account: person, enterprise: managed.value.enterprise };
      const fact = { type: 'managerChanged', enterpriseId, accountId, manages } as const;
      return accepted(decidedBy(before, changed.value, fact));
    },
  });
}

function decidedBy(before: Before, after: ChangedPerson, fact: DirectoryFact): Decided<Account> {
  return { change: { entries: personEntries(before, after), fact }, answer: after.account };
}
