import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { CaseKind } from '../../shared/domain/case/case-kind.ts';
import { countFrom } from '../../shared/domain/deadline/counting.ts';
import { deadlineOf } from '../../shared/domain/deadline/deadline.ts';
import { explainDeadline } from '../../shared/domain/deadline/explain.ts';
import { acceptBy, triageBy } from '../../shared/domain/deadline/internal-clocks.ts';
import { quanzhouRules } from '../../shared/domain/deadline/quanzhou-rules.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import {
  dateOf,
  daysBetween,
  epochDay,
  isWorked,
  shanghaiDateOf,
  workedBetween,
} from '../support/working-day-oracle.ts';

const midnight = quanzhouRules(stateCouncilNotices);
const closeOfBusiness = { ...midnight, city: { ...midnight.city, lateFrom: 'closeOfBusiness' as const } };

const millis = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2027-12-31') });
const receivedOn = fc
  .integer({ min: epochDay('2020-01-01'), max: epochDay('2027-12-31') })
  .map((day) => civilDate(dateOf(day)));
const kinds = fc.constantFrom(...CaseKind.options);
const variant = fc.constantFrom(midnight, closeOfBusiness);
const limit = fc.integer({ min: 1, max: 40 });
const delay = fc.integer({ min: 0, max: 40 * 86_400_000 });

describe('a count of working days', () => {
  it('ends on a working day, with exactly n of them behind it', () => {
    fc.assert(
      fc.property(receivedOn, limit, (day0, n) => {
        const { dueOn } = countFrom(midnight.calendar, day0, n);
        expect(isWorked(epochDay(dueOn))).toBe(true);
        expect(workedBetween(day0, dueOn)).toHaveLength(n);
      }),
    );
  });

  it('is provisional exactly when it passes a day after 2026', () => {
    fc.assert(
      fc.property(receivedOn, limit, (day0, n) => {
        const { dueOn, provisional } = countFrom(midnight.calendar, day0, n);
        expect(provisional).toBe(daysBetween(day0, dueOn).some((day) => day > epochDay('2026-12-31')));
      }),
    );
  });

  it('is monotone in receipt and strictly so in n', () => {
    fc.assert(
      fc.property(receivedOn, receivedOn, limit, (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const due = (day0: typeof a, days: number) => countFrom(midnight.calendar, day0, days).dueOn;
        expect(due(first, n) <= due(second, n)).toBe(true);
        expect(due(a, n) < due(a, n + 1)).toBe(true);
      }),
    );
  });

  it('can be interrupted: an extension counts on as if it had been one limit', () => {
    fc.assert(
      fc.property(receivedOn, limit, limit, (day0, n, more) => {
        const old = countFrom(midnight.calendar, day0, n);
        expect(countFrom(midnight.calendar, old.dueOn, more).dueOn).toBe(
          countFrom(midnight.calendar, day0, n + more).dueOn,
        );
      }),
    );
  });
});

describe('a deadline', () => {
  it('starts on the date of receipt in Shanghai and is late after its due day began', () => {
    fc.assert(
      fc.property(variant, kinds, millis, (rules, kind, at) => {
        const deadline = deadlineOf(rules, kind, instant(at));
        expect(deadline.receivedOn).toBe(shanghaiDateOf(at));
        expect(Date.parse(deadline.lateAt)).toBeGreaterThan(at);
        expect(shanghaiDateOf(Date.parse(deadline.lateAt) - 1)).toBe(deadline.dueOn);
      }),
    );
  });

  it('is explained by every civil day, the counted ones numbered 1 to n, the others not worked', () => {
    fc.assert(
      fc.property(receivedOn, limit, (day0, n) => {
        const { dueOn } = countFrom(midnight.calendar, day0, n);
        const [first, ...days] = explainDeadline(midnight, { receivedOn: day0, dueOn });
        expect(first).toMatchObject({ date: day0, number: 0 });
        expect(days.map(({ date }) => epochDay(date))).toEqual(daysBetween(day0, dueOn));
        const counted = days.filter(({ number }) => number !== null);
        expect(counted.map(({ number }) => number)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
        expect(counted.map(({ date }) => epochDay(date))).toEqual(workedBetween(day0, dueOn));
        expect(days.at(-1)?.number).toBe(n);
      }),
    );
  });

  it('has internal clocks within it, and time left to accept at every dispatch', () => {
    fc.assert(
      fc.property(variant, kinds, millis, delay, (rules, kind, at, after) => {
        const deadline = deadlineOf(rules, kind, instant(at));
        const dispatchedAt = instant(at + after);
        expect(triageBy(rules, kind, deadline) <= deadline.lateAt).toBe(true);
        const until = acceptBy(rules, kind, deadline, dispatchedAt);
        expect(until > dispatchedAt).toBe(true);
        expect(until <= deadline.lateAt).toBe(dispatchedAt < deadline.lateAt);
        expect(isWorked(epochDay(shanghaiDateOf(Date.parse(until) - 1)))).toBe(true);
      }),
    );
  });
});
