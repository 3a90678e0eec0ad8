import * as z from 'zod';
import { UnitId } from './ids.ts';

export const UnitLevel = z.enum(['province', 'hub', 'department', 'county', 'station']);
export type UnitLevel = z.infer<typeof UnitLevel>;

/** What a unit is from the beginning; its name alone may change. */
const place = {
  id: UnitId,
  name: z.strictObject({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) }).readonly(),
  level: UnitLevel,
  path: z.array(UnitId).max(6),
};

/** A unit as it is created. */
export const UnitPlace = z.strictObject(place).readonly();
export type UnitPlace = z.infer<typeof UnitPlace>;

/** So many units can be merged into one at most: each is a copy more of all its people. */
export const maxCovered = 10;

/** A node of the unit tree (办理单位). `path` leads from the root to the parent. */
export const Unit = z
  .strictObject({
    ...place,
    /** Only an open one takes cases and people. */
    status: z.enum(['open', 'closed', 'merged']),
    /** With which unit it goes on, once it is merged. */
    mergedInto: UnitId.nullable(),
    /** The units that were merged into it, for whose cases its people answer (承接). */
    covers: z.array(UnitId).max(maxCovered),
    /** Counts what was changed of it, of its people and of what stands directly below; the write condition. */
    revision: z.int().min(1),
  })
  .readonly();
export type Unit = z.infer<typeof Unit>;

/** A unit at its beginning. */
export function openedUnit({ id, name, level, path }: UnitPlace): Unit {
  return { id, name, level, path, status: 'open', mergedInto: null, covers: [], revision: 1 };
}

/** The part of a unit that a case keeps: its id and the ids above it. */
export const Placement = z.strictObject({ unitId: UnitId, path: z.array(UnitId).max(6) }).readonly();
export type Placement = z.infer<typeof Placement>;

/** Where a unit stands in the tree. */
export function placementOf(unit: Unit): Placement {
  return { unitId: unit.id, path: unit.path };
}

/** Whether `placement` lies in the subtree of `unitId`, the unit itself included. */
export function isWithin(placement: Placement, unitId: UnitId): boolean {
  return placement.unitId === unitId || placement.path.includes(unitId);
}

/**
 * The unit directly below the hub on the way to `placement`: the county (or city department) that answers for it;
 * undefined for the hub and what is above it.
 */
export function topBelow(hub: UnitId, placement: Placement): UnitId | undefined {
  const way = [...placement.path, placement.unitId];
  const hubAt = way.indexOf(hub);
  return hubAt === -1 ? undefined : way[hubAt + 1];
}

/** The unit one level up; undefined at the root. */
export function parentOf(placement: Placement): Placement | undefined {
  const unitId = placement.path.at(-1);
  return unitId === undefined ? undefined : { unitId, path: placement.path.slice(0, -1) };
}
