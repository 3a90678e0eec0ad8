import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import { sharesOf } from '../../../shared/domain/case/case-shares.ts';
import { workingDaysIn } from '../../../shared/domain/deadline/counting.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import {
  acceptedBy,
  answeredAt,
  becameLate,
  beijing,
  dispatched,
  given,
  recalledAt,
  rules,
  submitted,
  text,
  units,
} from '../../support/case-world.ts';

const { science, hub } = units;
const closing: Rules = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' } };

// Received Thu 24 Sep, due Tue 29 Sep; dispatched on Mon 28 Sep, so that both days are the bureau's.
const atBureau = [submitted(), dispatched(science), acceptedBy(science)] as const;
const asked = (at: string, ...events: readonly CaseEvent[]) =>
  sharesOf(given(...atBureau, ...events), beijing(at), rules);

describe('while it is open', () => {
  test.each([
    ['2026-09-28 23:59', undefined],
    ['2026-09-29 23:59', undefined],
    ['2026-09-30 00:00', { days: 3, lateDays: 1 }],
    ['2026-10-01 12:00', { days: 3, lateDays: 1 }],
    ['2026-10-07 23:59', { days: 3, lateDays: 1 }],
    ['2026-10-08 00:00', { days: 4, lateDays: 2 }],
    ['2026-10-11 12:00', { days: 6, lateDays: 4 }],
  ])('at %s', (at, share) => {
    const expected = share && [
      { unitId: hub.id, days: 0, lateDays: 0 },
      { unitId: science.id, ...share },
    ];
    expect(asked(at)).toEqual(expected);
    // The mark of the clock changes nothing of it.
    expect(asked(at, becameLate())).toEqual(expected);
  });
});

describe('once it is answered', () => {
  test('the day of the answer is the last, whenever it is asked', () => {
    for (const at of ['2026-10-08 12:00', '2026-10-09 00:00', '2027-03-01 12:00']) {
      expect(asked(at, becameLate(), answeredAt('2026-10-08 11:00'))).toMatchObject([
        { days: 0 },
        { unitId: science.id, days: 4, lateDays: 2 },
      ]);
    }
  });

  test('in time, nobody has a late day', () => {
    expect(asked('2026-12-01 12:00', answeredAt('2026-09-29 23:59'))).toEqual([
      { unitId: hub.id, days: 0, lateDays: 0 },
      { unitId: science.id, days: 2, lateDays: 0 },
    ]);
  });

  test('the day of the answer belongs to whoever holds it at the answer', () => {
    const taken = recalledAt('2026-10-08 09:00', '2026-10-08');
    expect(asked('2026-10-09 09:00', becameLate(), taken, answeredAt('2026-10-08 10:00'))).toEqual([
      { unitId: hub.id, days: 1, lateDays: 1 },
      { unitId: science.id, days: 3, lateDays: 1 },
    ]);
  });

  test('on the day of receipt there is nothing to share', () => {
    const atOnce = given(submitted(), answeredAt('2026-09-24 18:00'));
    expect(sharesOf(atOnce, beijing('2026-09-24 19:00'), rules)).toEqual([
      { unitId: hub.id, days: 0, lateDays: 0 },
    ]);
  });
});

describe('where the city closes at the close of business', () => {
  // 17:30 from October on: what happens later on the 8th happens in the day that ends on the 9th.
  test.each([
    ['2026-10-08 17:29', '2026-10-08', 1, '2026-10-08'],
    ['2026-10-08 17:31', '2026-10-09', 1, '2026-10-09'],
    ['2026-10-09 18:00', '2026-10-10', 1, '2026-10-10'],
    // The evening of a make-up Saturday: nothing is counted before Monday, and the Saturday was the bureau's.
    ['2026-10-10 18:00', '2026-10-11', 0, '2026-10-11'],
  ])('recalled and answered at %s', (at, heldFromOn, hubDays, endOn) => {
    const caseFile = given(...atBureau, becameLate(), recalledAt(at, heldFromOn), answeredAt(at));
    const all = sharesOf(caseFile, beijing('2026-12-01 12:00'), closing) ?? [];
    expect(all[0]).toEqual({ unitId: hub.id, days: hubDays, lateDays: hubDays });
    const counted = workingDaysIn(rules.calendar, civilDate('2026-09-24'), civilDate(endOn));
    expect(all.reduce((sum, { days }) => sum + days, 0)).toBe(counted.length);
  });
});

test.each<CaseEvent>([
  { type: 'withdrawn', v: 1, at: beijing('2026-10-08 09:00'), reason: null },
  { type: 'rejected', v: 1, at: beijing('2026-10-08 09:00'), reason: text('8'), rightPath: text('9') },
])('a case that ended without an answer has none: $type', (end) => {
  expect(asked('2026-10-09 09:00', becameLate(), end)).toBeUndefined();
});
