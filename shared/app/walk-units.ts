import type { UnitId } from '../domain/directory/ids.ts';
import type { Unit } from '../domain/directory/unit.ts';
import { everyItem } from './every-item.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { Directory } from './ports.ts';

/** A unit on the walk, and the unit directly below the hub that answers for it; the hub answers for itself. */
export interface VisitedUnit {
  readonly unit: Unit;
  readonly top: Unit;
}

const atOnce = 8;

/** Visits the hub and every unit below it, each once, level by level; gives how many. Nothing when there is no hub yet. */
export async function walkUnits(
  directory: Pick<Directory, 'unit' | 'unitsBelow'>,
  hub: UnitId,
  visit: (visited: VisitedUnit) => Promise<void>,
): Promise<number> {
  const root = await directory.unit(hub);
  let level: readonly VisitedUnit[] = root === undefined ? [] : [{ unit: root, top: root }];
  let units = 0;
  while (level.length > 0) {
    units += level.length;
    const below: VisitedUnit[] = [];
    await inParallel(atOnce, level, async (visited) => {
      const { unit, top } = visited;
      await visit(visited);
      const children = await everyItem(async (page) => directory.unitsBelow(unit.id, page));
      below.push(...children.map((child) => ({ unit: child, top: unit.id === hub ? child : top })));
    });
    level = below;
  }
  return units;
}
