import type { Unit } from '../directory/unit.ts';
import { type CaseLine, type CityLateness, digestLimits } from './digest.ts';

/** A late case, and the county or city department (or the hub) that answers for it. */
export interface LateCase {
  readonly line: CaseLine;
  readonly top: Unit;
}

/** What is late in the city, from every late case of it; null when nothing is. */
export function cityLateness(late: readonly LateCase[]): CityLateness | null {
  if (late.length === 0) return null;
  const byUnit = [...Map.groupBy(late, ({ top }) => top.id).values()].flatMap((cases) =>
    cases.slice(0, 1).map(({ top }) => ({ unit: top.name, cases: cases.length })),
  );
  const place = ({ line }: LateCase): string => `${line.dueOn}#${line.caseId}`;
  const longest = late.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  return {
    cases: late.length,
    byUnit: byUnit.toSorted((a, b) => b.cases - a.cases).slice(0, digestLimits.units),
    worst: longest.slice(0, digestLimits.worst).map(({ line }) => line),
  };
}
