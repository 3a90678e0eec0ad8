import {
  type Burden,
  closeUnit as close,
  createUnit as create,
  renameUnit as rename,
  type UnitProblem,
} from '../domain/directory/decide-units.ts';
import { mayAdminister } from '../domain/directory/decide-staff.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import { Unit, type UnitPlace } from '../domain/directory/unit.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import { everyItem } from './every-item.ts';
import type { CaseReader, Directory } from './ports.ts';

/** What closing a unit needs besides: whether anything of it is open. */
export interface UnitDeps extends ChangeDeps {
  readonly directory: Pick<Directory, 'unit' | 'unitsBelow'>;
  readonly cases: Pick<CaseReader, 'heldBy'>;
}

/** Why the units stay as they are, whoever asks. */
export type UnitRefusal =
  | UnitProblem
  | { readonly tag: 'forbidden' | 'notFound' }
  | { readonly tag: 'stale'; readonly acts: number };

type Changed = Promise<Result<Unit, UnitRefusal | RepeatRefusal>>;

/** An administrator creates a unit under another. */
export async function createUnit(
  deps: ChangeDeps,
  attempt: Attempt,
  { parent: parentId, ...place }: Omit<UnitPlace, 'path'> & { readonly parent: UnitId },
): Changed {
  return changeDirectory(deps, attempt, {
    answers: Unit,
    needs: { units: [place.id, parentId] },
    decide({ account, units }): Result<Decided<Unit>, UnitRefusal> {
      if (!mayAdminister(account, attempt.now)) return refused({ tag: 'forbidden' });
      const above = units.get(parentId);
      const created = create(units.get(place.id), above, place);
      if (!created.ok) return created;
      const { unit, parent } = created.value;
      const entries = [
        { kind: 'unit', previous: undefined, next: unit },
        { kind: 'unit', previous: above, next: parent },
      ] as const;
      return accepted({ change: { entries, fact: { type: 'unitCreated', unitId: unit.id } }, answer: unit });
    },
  });
}

/** An administrator gives a unit, as they have read it, another name. */
export async function renameUnit(
  deps: ChangeDeps,
  attempt: Attempt,
  unitId: UnitId,
  expectedRevision: number,
  name: Unit['name'],
): Changed {
  return changeUnit(deps, attempt, unitId, 'unitRenamed', (unit) => rename(unit, expectedRevision, name));
}

/**
 * An administrator closes a unit, as they have read it. What it has open comes from indexes, which may lag: a case that is
 * dispatched to it at that moment stays with its people and is recalled by the hub.
 */
export async function closeUnit(
  deps: UnitDeps,
  attempt: Attempt,
  unitId: UnitId,
  expectedRevision: number,
): Changed {
  const burden = await burdenOf(deps, unitId);
  return changeUnit(deps, attempt, unitId, 'unitClosed', (unit) => close(unit, expectedRevision, burden));
}

async function changeUnit(
  deps: ChangeDeps,
  attempt: Attempt,
  unitId: UnitId,
  type: 'unitRenamed' | 'unitClosed',
  rule: (unit: Unit) => Result<Unit, UnitRefusal>,
): Changed {
  return changeDirectory(deps, attempt, {
    answers: Unit,
    needs: { units: [unitId] },
    decide({ account, units }): Result<Decided<Unit>, UnitRefusal> {
      if (!mayAdminister(account, attempt.now)) return refused({ tag: 'forbidden' });
      const unit = units.get(unitId);
      if (unit === undefined) return refused({ tag: 'notFound' });
      const next = rule(unit);
      if (!next.ok) return next;
      const entries = [{ kind: 'unit', previous: unit, next: next.value }] as const;
      return accepted({ change: { entries, fact: { type, unitId } }, answer: next.value });
    },
  });
}

/** What is open of the unit, and of those that it covers. */
async function burdenOf({ directory, cases }: UnitDeps, unitId: UnitId): Promise<Burden> {
  const unit = await directory.unit(unitId);
  const ids = [unitId, ...(unit?.covers ?? [])];
  const [held, below] = await Promise.all([
    Promise.all(ids.map(async (id) => cases.heldBy(id, { limit: 1, after: undefined }))),
    Promise.all(ids.map(async (id) => everyItem(async (page) => directory.unitsBelow(id, page)))),
  ]);
  return {
    cases: held.some(({ items }) => items.length > 0),
    units: below.flat().some(({ status }) => status === 'open'),
  };
}
