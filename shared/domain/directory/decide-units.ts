import { accepted, refused, type Result } from '../result.ts';
import { isWithin, maxCovered, openedUnit, placementOf, type Unit, type UnitPlace } from './unit.ts';

/** Why the units stay as they are. */
export type UnitProblem = {
  readonly tag:
    | 'unitExists'
    | 'parentUnfit'
    | 'unitFixed'
    | 'unitNotOpen'
    | 'unitHasCases'
    | 'unitHasUnits'
    | 'mergeTargetUnfit'
    | 'tooManyMerged';
};
type Stale = { readonly tag: 'stale'; readonly acts: number };
type Changed = Result<Unit, UnitProblem | Stale>;

/** Under what a unit of each level stands; the province and the hub are the city's from the beginning. */
const standsUnder: { readonly [Level in Unit['level']]?: readonly Unit['level'][] } = {
  department: ['hub', 'county'],
  county: ['hub'],
  station: ['county', 'department'],
};
const deepest = 6;

/** A new unit, under one that is open and of a level above it. */
export function createUnit(
  existing: Unit | undefined,
  parent: Unit | undefined,
  input: Omit<UnitPlace, 'path'>,
): Result<{ readonly unit: Unit; readonly parent: Unit }, UnitProblem> {
  if (existing !== undefined) return refused({ tag: 'unitExists' });
  const fits = parent?.status === 'open' && standsUnder[input.level]?.includes(parent.level);
  if (parent === undefined || !fits || parent.path.length >= deepest) return refused({ tag: 'parentUnfit' });
  const unit = openedUnit({ ...input, path: [...parent.path, parent.id] });
  return accepted({ unit, parent: { ...parent, revision: parent.revision + 1 } });
}

/** The unit under another name; its id, and with it every case, stays. */
export function renameUnit(unit: Unit, expectedRevision: number, name: Unit['name']): Changed {
  if (unit.revision !== expectedRevision) return stale(unit);
  if (unit.status !== 'open') return refused({ tag: 'unitNotOpen' });
  return accepted({ ...unit, name, revision: unit.revision + 1 });
}

/** What a unit has that keeps it open: cases and open units, of those that it covers too. */
export interface Burden {
  readonly cases: boolean;
  readonly units: boolean;
}

/** The unit closed (撤销). Its people keep what it has had; nothing new comes to it. */
export function closeUnit(unit: Unit, expectedRevision: number, { cases, units }: Burden): Changed {
  if (unit.revision !== expectedRevision) return stale(unit);
  if (isFixed(unit)) return refused({ tag: 'unitFixed' });
  if (unit.status !== 'open') return refused({ tag: 'unitNotOpen' });
  if (units) return refused({ tag: 'unitHasUnits' });
  if (cases) return refused({ tag: 'unitHasCases' });
  return accepted({ ...unit, status: 'closed', revision: unit.revision + 1 });
}

/**
 * A unit merged into another (合并), which covers it from then on, and what it has covered. Both as they were where that has been
 * done before: then only the moving of its people may be left to do.
 */
export function mergeUnits(
  unit: Unit,
  into: Unit | undefined,
  expectedRevision: number,
): Result<{ readonly unit: Unit; readonly into: Unit }, UnitProblem | Stale> {
  if (into !== undefined && unit.mergedInto === into.id) return accepted({ unit, into });
  if (unit.revision !== expectedRevision) return stale(unit);
  if (isFixed(unit)) return refused({ tag: 'unitFixed' });
  if (unit.status !== 'open') return refused({ tag: 'unitNotOpen' });
  const fits =
    into !== undefined && into.status === 'open' && !isFixed(into) && !isWithin(placementOf(into), unit.id);
  if (!fits) return refused({ tag: 'mergeTargetUnfit' });
  const covers = [...into.covers, unit.id, ...unit.covers];
  if (covers.length > maxCovered) return refused({ tag: 'tooManyMerged' });
  return accepted({
    unit: { ...unit, status: 'merged', mergedInto: into.id, revision: unit.revision + 1 },
    into: { ...into, covers, revision: into.revision + 1 },
  });
}

function isFixed({ level }: Unit): boolean {
  return standsUnder[level] === undefined;
}

function stale({ revision }: Unit) {
  return refused<Stale>({ tag: 'stale', acts: revision });
}
