import { Account } from '../domain/directory/account.ts';
import {
  appointDeputy as appoint,
  deputiesIn,
  type Deputising,
  type DeputyProblem,
  endDeputy as end,
  mayAppoint,
} from '../domain/directory/decide-deputies.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import { mayListStaff } from '../domain/directory/may-list.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import { staffedIn } from './manage-staff.ts';
import type { Directory } from './ports.ts';
import { staffEntries } from './staff-entries.ts';

type Refusal = DeputyProblem | { readonly tag: 'forbidden' | 'notFound' };
type Changed = Promise<Result<Account, Refusal | RepeatRefusal>>;

/** A unit's lead, or an administrator, has somebody stand in for one of its people. Answers with who stands in. */
export async function appointDeputy(
  deps: ChangeDeps,
  attempt: Attempt,
  unitId: UnitId,
  deputising: Deputising,
): Changed {
  const { accountId } = deputising;
  const { now: at } = attempt;
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { units: [unitId], staffOf: [unitId], accounts: [accountId] },
    decide(reads): Result<Decided<Account>, Refusal> {
      const { account: asker } = reads;
      if (!mayAppoint(asker, unitId, at)) return refused({ tag: 'forbidden' });
      const before = staffedIn(reads, unitId);
      if (before === undefined) return refused({ tag: 'notFound' });
      const person = reads.accounts.get(accountId);
      const act = { asker, at, timeZone: deps.timeZone };
      const after = appoint(before, person, deputising, act);
      if (!after.ok) return after;
      const answer = after.value.people.find(({ id }) => id === accountId);
      if (answer === undefined) throw new Error('a rule has lost whom it was about');
      const entries = staffEntries(before, after.value, person);
      return accepted({
        change: { entries, fact: { type: 'deputyAppointed', unitId, ...deputising } },
        answer,
      });
    },
  });
}

/** A unit's lead, or an administrator, ends it before its time; from the next request on the deputy is none. */
export async function endDeputy(
  deps: ChangeDeps,
  attempt: Attempt,
  unitId: UnitId,
  deputising: Pick<Deputising, 'accountId' | 'actsFor'>,
): Changed {
  const { now: at } = attempt;
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { units: [unitId], staffOf: [unitId] },
    decide(reads): Result<Decided<Account>, Refusal> {
      if (!mayAppoint(reads.account, unitId, at)) return refused({ tag: 'forbidden' });
      const before = staffedIn(reads, unitId);
      if (before === undefined) return refused({ tag: 'notFound' });
      const answer = before.people.find(({ id }) => id === deputising.accountId);
      const after = end(before, deputising, at);
      if (!after.ok) return after;
      if (answer === undefined) throw new Error('a rule has lost whom it was about');
      const entries = staffEntries(before, after.value);
      return accepted({ change: { entries, fact: { type: 'deputyEnded', unitId, ...deputising } }, answer });
    },
  });
}

/** Who stands in for whom in a unit, now or later, for those who see its people. */
export async function listDeputies(
  { directory }: { readonly directory: Pick<Directory, 'account' | 'unit' | 'staffOf'> },
  asker: Asker,
  unitId: UnitId,
): Promise<Result<ReturnType<typeof deputiesIn>, { readonly tag: 'forbidden' | 'notFound' }>> {
  const [principal, unit] = await Promise.all([principalOf(directory, asker), directory.unit(unitId)]);
  if (principal === undefined || !mayListStaff(principal, unitId)) return refused({ tag: 'forbidden' });
  if (unit === undefined) return refused({ tag: 'notFound' });
  return accepted(deputiesIn(await directory.staffOf(unitId), unitId, asker.now));
}
