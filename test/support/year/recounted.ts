import { dateOf, epochDay, isWorked, shanghaiDateOf } from '../working-day-oracle.ts';
import type { History } from './history.ts';

// What the year's lateness is judged by: RULES 1, 3, 5 and 6 written out once more from what people did and the announced days,
// with dates as numbers of days since 1970 and nothing of the code under test.

/** How a day ends: at midnight, or when business closes. */
export type DayEnd = 'midnight' | 'closeOfBusiness';

export interface Recounted {
  readonly dueOn: string;
  /** From when on it was late, in milliseconds; undefined where it never was. */
  readonly lateSince: number | undefined;
  /** Working days after the due day up to the answer, or up to the end of the count where there is none. */
  readonly lateDays: number;
  /** Who held it over how many of the counted days, and over how many late ones. */
  readonly shares: ReadonlyMap<string, { readonly days: number; readonly lateDays: number }>;
  /** Answered, ended otherwise, or still open. */
  readonly end: 'answered' | 'ended' | 'open';
}

const limits = { consultation: 2, suggestion: 5, appeal: 10 };
const dayMillis = 86_400_000;
const shanghai = 8 * 3_600_000;

/** The n-th working day after a day. */
function workingDay(after: number, n: number): number {
  let day = after;
  for (let counted = 0; counted < n; counted += isWorked(day) ? 1 : 0) day += 1;
  return day;
}

const dayOf = (millis: number) => epochDay(shanghaiDateOf(millis));

/** The first instant that does not belong to a day any more. */
function endOf(day: number, dayEnd: DayEnd): number {
  const midnight = day * dayMillis - shanghai;
  if (dayEnd === 'midnight') return midnight + dayMillis;
  const summer = ['06', '07', '08', '09'].includes(dateOf(day).slice(5, 7));
  return midnight + (summer ? 18 : 17.5) * 3_600_000;
}

/** The day that runs at a moment: the first whose end lies ahead. */
function dayRunningAt(millis: number, dayEnd: DayEnd): number {
  const today = dayOf(millis);
  return millis < endOf(today, dayEnd) ? today : today + 1;
}

/**
 * Counts a case anew, up to its end or, where it is open, up to `now`. Throws where a reclassification was carried out that
 * RULES 3 forbid, or refused that they allow.
 */
export function recounted(
  { kind, receivedAt, deeds }: History,
  { hub, parentOf }: { readonly hub: string; readonly parentOf: (unit: string) => string },
  now: number,
  dayEnd: DayEnd,
): Recounted {
  const received = dayOf(receivedAt);
  let due = workingDay(received, limits[kind]);
  let holder = hub;
  let returns = 0;
  let wasDispatched = false;
  const holders: [from: number, unit: string][] = [[dayRunningAt(receivedAt, dayEnd), hub]];
  const handOver = (unit: string, at: number) => {
    holder = unit;
    holders.push([dayRunningAt(at, dayEnd), unit]);
  };
  let endedAt: number | undefined;
  let end: Recounted['end'] = 'open';

  for (const { at, input, refusal } of deeds) {
    if (input.type === 'reclassify' && (refusal === undefined || refusal === 'deadlineMayNotMoveLater')) {
      const fresh = workingDay(received, limits[input.kind]);
      const mayMoveLater = holder === hub && !wasDispatched && at < endOf(due, dayEnd);
      const allowed = fresh <= due || mayMoveLater;
      if (allowed !== (refusal === undefined))
        throw new Error(`reclassified at ${new Date(at).toISOString()}`);
      if (allowed) {
        const nextDay = workingDay(dayOf(at), 1);
        due = fresh > due ? fresh : Math.min(due, Math.max(fresh, nextDay));
      }
    }
    if (refusal !== undefined) continue;
    if (input.type === 'dispatch') {
      wasDispatched = true;
      handOver(input.lead, at);
    }
    if (input.type === 'recall') handOver(hub, at);
    if (input.type === 'return') {
      returns += 1;
      handOver(returns === 2 ? hub : parentOf(holder), at);
    }
    if (input.type === 'release') [endedAt, end] = [at, 'answered'];
    if (input.type === 'withdraw' || input.type === 'reject') [endedAt, end] = [at, 'ended'];
  }

  const until = endedAt ?? now;
  const lateFrom = endOf(due, dayEnd);
  const shares = new Map<string, { days: number; lateDays: number }>();
  let lateDays = 0;
  for (let day = received + 1; day <= dayRunningAt(until, dayEnd); day += 1) {
    if (!isWorked(day)) continue;
    const unit = holders.findLast(([from]) => from <= day)?.[1] ?? hub;
    const share = shares.get(unit) ?? { days: 0, lateDays: 0 };
    const late = day > due ? 1 : 0;
    lateDays += late;
    shares.set(unit, { days: share.days + 1, lateDays: share.lateDays + late });
  }
  return {
    dueOn: dateOf(due),
    lateSince: until >= lateFrom ? lateFrom : undefined,
    lateDays,
    shares,
    end,
  };
}
