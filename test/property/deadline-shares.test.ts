import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { countFrom, workingDaysIn } from '../../shared/domain/deadline/counting.ts';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import { holdingsAfter, shares, type Holding } from '../../shared/domain/deadline/shares.ts';
import { UnitId } from '../../shared/domain/directory/ids.ts';
import { civilDate, plusDays } from '../../shared/domain/time/civil-date.ts';

const calendar = workingCalendar(stateCouncilNotices);
const receivedOn = civilDate('2026-09-18');
const { dueOn } = countFrom(calendar, receivedOn, 10);

/** A case that changes hands: to which of a few or of many units, and how many days after the time before. */
const moves = fc.array(
  fc.record({
    to: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 60 })),
    daysLater: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 60 },
);
const open = fc.integer({ min: 0, max: 200 });

/** The oracle: who held it at the end of each day, the last one to take it on or before that day. */
function replayed(steps: readonly { to: number; daysLater: number }[]) {
  let holdings: Holding[] = [{ unitId: UnitId.parse('hub'), fromOn: receivedOn }];
  const holderFrom = new Map<string, UnitId>([[receivedOn, UnitId.parse('hub')]]);
  let on = receivedOn;
  for (const { to, daysLater } of steps) {
    on = plusDays(on, daysLater);
    const unitId = UnitId.parse(`unit-${to}`);
    holdings = holdingsAfter(holdings, unitId, on);
    holderFrom.set(on, unitId);
  }
  const holderOn = (day: string) => [...holderFrom].findLast(([from]) => from <= day)?.[1];
  return { holdings, holderOn };
}

describe('holdings and shares', () => {
  it('stay within 20 holders and one for the rest, in strict order, nobody twice in a row', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { holdings } = replayed(steps);
        expect(holdings.length).toBeLessThanOrEqual(21);
        expect(holdings[0]?.fromOn).toBe(receivedOn);
        const later = holdings.slice(1);
        expect(later.every(({ unitId }) => unitId !== null)).toBe(true);
        expect(later.every(({ fromOn }, at) => (holdings[at]?.fromOn ?? '') < fromOn)).toBe(true);
        expect(later.every(({ unitId }, at) => holdings[at]?.unitId !== unitId)).toBe(true);
      }),
    );
  });

  it('sum to the counted days, late ones apart, each unit once', () => {
    fc.assert(
      fc.property(moves, open, (steps, days) => {
        const endOn = plusDays(receivedOn, days);
        const parts = shares(calendar, replayed(steps).holdings, { receivedOn, endOn, dueOn });
        const sum = (of: 'days' | 'lateDays') => parts.reduce((total, part) => total + part[of], 0);
        expect(sum('days')).toBe(workingDaysIn(calendar, receivedOn, endOn).length);
        expect(sum('lateDays')).toBe(workingDaysIn(calendar, dueOn, endOn).length);
        expect(new Set(parts.map(({ unitId }) => unitId)).size).toBe(parts.length);
        expect(parts.every((part) => part.lateDays <= part.days && part.lateDays >= 0)).toBe(true);
      }),
    );
  });

  it('give every day to its holder while no more than 20 changed hands', () => {
    fc.assert(
      fc.property(moves, open, (steps, days) => {
        const { holdings, holderOn } = replayed(steps.slice(0, 19));
        const endOn = plusDays(receivedOn, days);
        const expected = new Map<unknown, number>();
        for (const day of workingDaysIn(calendar, receivedOn, endOn)) {
          expected.set(holderOn(day), (expected.get(holderOn(day)) ?? 0) + 1);
        }
        const parts = shares(calendar, holdings, { receivedOn, endOn, dueOn });
        const held = parts.filter((part) => part.days > 0).map((part) => [part.unitId, part.days] as const);
        expect(new Map<unknown, number>(held)).toEqual(expected);
      }),
    );
  });
});
