import * as z from 'zod';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { UnitId } from '../directory/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { workingDaysIn } from './counting.ts';

const keptHolders = 20;

/** Who holds the case from which day on: the first civil day whose end falls into the holding (`firstDayEndingAfter`). */
export const Holding = z
  .strictObject({
    /** Null stands for all holders before the 20 latest ones. */
    unitId: UnitId.nullable(),
    fromOn: CivilDate,
  })
  .readonly();
export type Holding = z.infer<typeof Holding>;

/** The counted working days of one holder, and how many of them lie after the due day. */
export interface Share {
  readonly unitId: UnitId | null;
  readonly days: number;
  readonly lateDays: number;
}

/**
 * The holdings after `unitId` takes the case. Whoever held it over the end of no day is dropped, and of more than 20 the
 * earlier ones are folded into one without a name, so that the header stays small whatever happens to the case.
 */
export function holdingsAfter(holdings: readonly Holding[], unitId: UnitId, fromOn: CivilDate): Holding[] {
  const before = holdings.filter((holding) => holding.fromOn < fromOn);
  if (before.at(-1)?.unitId === unitId) return before;
  const all = [...before, { unitId, fromOn }];
  const first = all[0];
  if (first === undefined || all.filter((holding) => holding.unitId !== null).length <= keptHolders)
    return all;
  return [{ unitId: null, fromOn: first.fromOn }, ...all.slice(-keptHolders)];
}

/**
 * Attributes the working days after `receivedOn` up to `endOn` (the day of the answer, or today) to whoever holds the case
 * at the end of each (RULES 5), in the order in which they first held it. Integers that sum to the counted days.
 */
export function shares(
  calendar: WorkingCalendar,
  holdings: readonly Holding[],
  { receivedOn, endOn, dueOn }: Readonly<Record<'receivedOn' | 'endOn' | 'dueOn', CivilDate>>,
): readonly Share[] {
  const byUnit = new Map<UnitId | null, Share>();
  for (const { unitId } of holdings) byUnit.set(unitId, { unitId, days: 0, lateDays: 0 });
  for (const day of workingDaysIn(calendar, receivedOn, endOn)) {
    const { unitId } = holdings.findLast((holding) => holding.fromOn <= day) ??
      holdings[0] ?? { unitId: null };
    const share = byUnit.get(unitId) ?? { unitId, days: 0, lateDays: 0 };
    const late = day > dueOn ? 1 : 0;
    byUnit.set(unitId, { unitId, days: share.days + 1, lateDays: share.lateDays + late });
  }
  return [...byUnit.values()];
}
