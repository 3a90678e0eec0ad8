import { Account } from '../domain/directory/account.ts';
import type { StaffProblem } from '../domain/directory/decide-staff.ts';
import { mayAdminister } from '../domain/directory/decide-staff.ts';
import { mergeUnits as merge } from '../domain/directory/decide-units.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import { moveStaff } from '../domain/directory/move-staff.ts';
import { postIn, settled, type Staffed } from '../domain/directory/settle-unit.ts';
import { Unit } from '../domain/directory/unit.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import { idempotencyKeyOf } from './commit-step.ts';
import type { DirectoryEntry, DirectoryNeeds, DirectoryReads } from './directory-ports.ts';
import { staffedIn } from './manage-staff.ts';
import type { UnitRefusal } from './manage-units.ts';
import { staffEntries } from './staff-entries.ts';

type Refusal = UnitRefusal | StaffProblem | RepeatRefusal;
type Moving = { readonly unitId: UnitId; readonly into: UnitId };

/**
 * An administrator merges a unit, as they have read it, into another. First both units are written: from there on nothing new comes
 * to the one, and whoever joins the other covers it. Then its people are moved, and those of the other told to cover it, each in a
 * change of their own. Whatever stops in between, the same request, or another of the same kind, goes on where that has stopped.
 */
export async function mergeUnits(
  deps: ChangeDeps,
  attempt: Attempt,
  { unitId, into }: Moving,
  expectedRevision: number,
): Promise<Result<Unit, Refusal>> {
  const merged = await changeDirectory(deps, attempt, {
    answers: Unit,
    needs: { units: [unitId, into] },
    decide({ account, units }): Result<Decided<Unit>, UnitRefusal> {
      if (!mayAdminister(account, attempt.now)) return refused({ tag: 'forbidden' });
      const unit = units.get(unitId);
      if (unit === undefined) return refused({ tag: 'notFound' });
      const target = units.get(into);
      const next = merge(unit, target, expectedRevision);
      if (!next.ok) return next;
      const answer = next.value.unit;
      if (answer === unit) return accepted({ change: undefined, answer });
      const entries = [
        { kind: 'unit', previous: unit, next: answer },
        { kind: 'unit', previous: target, next: next.value.into },
      ] as const;
      return accepted({ change: { entries, fact: { type: 'unitMerged', unitId, into } }, answer });
    },
  });
  if (!merged.ok) return merged;
  for (const { id } of await peopleLeft(
    deps,
    attempt,
    unitId,
    (each) => postIn(each, unitId) !== undefined,
  )) {
    const gone = await movePerson(deps, attempt, { unitId, into }, id);
    if (!gone.ok) return gone;
  }
  for (const { id } of await peopleLeft(deps, attempt, into, (each) => !coversIn(each, into, unitId))) {
    const told = await movePerson(deps, attempt, { unitId, into }, id);
    if (!told.ok) return told;
  }
  // Moving its people has counted on.
  const { units } = await readNow(deps, attempt, { units: [unitId] });
  return accepted(units.get(unitId) ?? merged.value);
}

/** Those of a unit's people with whom something is left to do. */
async function peopleLeft(
  deps: ChangeDeps,
  attempt: Attempt,
  unitId: UnitId,
  isLeft: (person: Account) => boolean,
): Promise<readonly Account[]> {
  const { staff } = await readNow(deps, attempt, { staffOf: [unitId] });
  return (staff.get(unitId) ?? []).filter(isLeft);
}

/** Reads of the directory between two changes, consistent. */
async function readNow(
  { store }: ChangeDeps,
  attempt: Attempt,
  needs: DirectoryNeeds,
): Promise<DirectoryReads> {
  const { accountId, now } = attempt;
  return store.load({ idempotency: idempotencyKeyOf(attempt), accountId, needs }, now);
}

function coversIn({ memberships }: Account, unitId: UnitId, covered: UnitId): boolean {
  return memberships.every(
    (each) => each.kind === 'enterprise' || each.unitId !== unitId || (each.covers ?? []).includes(covered),
  );
}

/** Moves one person, or has them cover the other unit; nothing where that is so already. */
async function movePerson(
  deps: ChangeDeps,
  { idempotency, ...attempt }: Attempt,
  { unitId, into }: Moving,
  accountId: AccountId,
): Promise<Result<Account, Refusal>> {
  const own = { ...idempotency, key: `${idempotency.key} ${accountId}` };
  const needs = { units: [unitId, into], staffOf: [unitId, into], accounts: [accountId] };
  return changeDirectory(
    deps,
    { ...attempt, idempotency: own },
    {
      answers: Account,
      needs,
      decide(reads): Result<Decided<Account>, StaffProblem | UnitRefusal> {
        if (!mayAdminister(reads.account, attempt.now)) return refused({ tag: 'forbidden' });
        const from = staffedIn(reads, unitId);
        const target = staffedIn(reads, into);
        const person = reads.accounts.get(accountId);
        if (from === undefined || target === undefined || person === undefined) {
          return refused({ tag: 'notFound' });
        }
        return postIn(person, unitId) === undefined
          ? accepted(widened(target, { unitId, into }, person, attempt))
          : moved(reads, { from, into: target }, person, attempt);
      },
    },
  );
}

function moved(
  { staff }: DirectoryReads,
  { from, into }: { readonly from: Staffed; readonly into: Staffed },
  person: Account,
  { now }: Pick<Attempt, 'now'>,
): Result<Decided<Account>, StaffProblem> {
  const after = moveStaff(from, into, person.id, now);
  if (!after.ok) return after;
  const answer = after.value.into.people.find(({ id }) => id === person.id) ?? person;
  const everybody = [...staff.values()].flat();
  const there = staffEntries({ unit: into.unit, people: everybody }, after.value.into);
  const left: DirectoryEntry = { kind: 'unit', previous: from.unit, next: after.value.from.unit };
  const post = postIn(answer, into.unit.id);
  const fact = {
    type: 'staffMoved',
    from: from.unit.id,
    unitId: into.unit.id,
    accountId: person.id,
    roles: post?.roles ?? [],
  } as const;
  return accepted({ change: { entries: [left, ...there], fact }, answer });
}

/** The person with the units that theirs covers by now. */
function widened(
  target: Staffed,
  { unitId, into }: Moving,
  person: Account,
  { now }: Pick<Attempt, 'now'>,
): Decided<Account> {
  const after = settled(target, now);
  const answer = after.people.find(({ id }) => id === person.id) ?? person;
  const [unit, ...accounts] = staffEntries(target, after);
  const own = accounts.filter((entry) => entry.kind === 'account' && entry.next.id === person.id);
  if (unit === undefined || own.length === 0) return { change: undefined, answer };
  return {
    change: {
      entries: [unit, ...own],
      fact: { type: 'postWidened', unitId: into, accountId: person.id, covers: unitId },
    },
    answer,
  };
}
