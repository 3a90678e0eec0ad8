import { Account, type StaffRole } from '../domain/directory/account.ts';
import type { DirectoryFact } from '../domain/directory/change.ts';
import {
  addStaff as add,
  changeRoles as change,
  mayAdminister,
  removeStaff as remove,
  type StaffRefusal,
} from '../domain/directory/decide-staff.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import { postIn, type Staffed } from '../domain/directory/settle-unit.ts';
import { inOrder } from '../domain/directory/staff-roles.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import type { DirectoryReads } from './directory-ports.ts';
import { staffEntries } from './staff-entries.ts';

/** Somebody of a unit, as what of them is changed. */
interface Post {
  readonly unitId: UnitId;
  readonly accountId: AccountId;
}

type Changed = Promise<Result<Account, StaffRefusal | RepeatRefusal>>;
/** What a rule makes of the unit and its people, and what that means. */
type Rule = (
  staffed: Staffed,
  person: Account | undefined,
) => Result<{ readonly after: Staffed; readonly fact: DirectoryFact }, StaffRefusal>;

/** An administrator gives somebody who has an account a post in a unit. */
export async function addStaff(
  deps: ChangeDeps,
  attempt: Attempt,
  { roles, ...post }: Post & { readonly roles: readonly StaffRole[] },
): Changed {
  const act = { roles, by: attempt.accountId, at: attempt.now };
  return changeStaff(deps, attempt, post, (staffed, person) => {
    const after = add(staffed, person, act);
    if (!after.ok) return after;
    return accepted({
      after: after.value,
      fact: { type: 'staffAdded', ...post, roles: inOrder(roles) },
    });
  });
}

/** An administrator gives one of a unit's people other roles, from their next request on. */
export async function changeRoles(
  deps: ChangeDeps,
  attempt: Attempt,
  { roles, ...post }: Post & { readonly roles: readonly StaffRole[] },
): Changed {
  const act = { roles, by: attempt.accountId, at: attempt.now };
  return changeStaff(deps, attempt, post, (staffed) => {
    const after = change(staffed, post.accountId, act);
    if (!after.ok) return after;
    return accepted({
      after: after.value,
      fact: { type: 'rolesChanged', ...post, roles: inOrder(roles) },
    });
  });
}

/** An administrator removes somebody from a unit, who may nothing there from their next request on. */
export async function removeStaff(deps: ChangeDeps, attempt: Attempt, post: Post): Changed {
  const act = { by: attempt.accountId, at: attempt.now };
  return changeStaff(deps, attempt, post, (staffed) => {
    const after = remove(staffed, post.accountId, act);
    if (!after.ok) return after;
    return accepted({ after: after.value, fact: { type: 'staffRemoved', ...post } });
  });
}

async function changeStaff(
  deps: ChangeDeps,
  attempt: Attempt,
  { unitId, accountId }: Post,
  rule: Rule,
): Changed {
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { units: [unitId], staffOf: [unitId], accounts: [accountId] },
    decide(reads): Result<Decided<Account>, StaffRefusal> {
      if (!mayAdminister(reads.account, attempt.now)) return refused({ tag: 'forbidden' });
      const before = staffedIn(reads, unitId);
      if (before === undefined) return refused({ tag: 'notFound' });
      const person = reads.accounts.get(accountId);
      const ruled = rule(before, person);
      if (!ruled.ok) return ruled;
      const { after, fact } = ruled.value;
      const answer = after.people.find(({ id }) => id === accountId);
      if (answer === undefined) throw new Error('a rule has lost whom it was about');
      const was = person && postIn(person, unitId)?.roles.join(' ');
      // What is so already is no change.
      if (fact.type === 'rolesChanged' && was === fact.roles.join(' ')) {
        return accepted({ change: undefined, answer });
      }
      return accepted({ change: { entries: staffEntries(before, after, person), fact }, answer });
    },
  });
}

/** A unit that was asked for, with everybody who has a post in it. */
export function staffedIn({ units, staff }: DirectoryReads, unitId: UnitId): Staffed | undefined {
  const unit = units.get(unitId);
  return unit && { unit, people: staff.get(unitId) ?? [] };
}
