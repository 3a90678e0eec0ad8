import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../shared/domain/case/case-card.ts';
import { digestDay, lineOf, listOf } from '../../../shared/domain/message/digest-day.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, dispatched, given, rules, submitted, units } from '../../support/case-world.ts';

const closing = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' as const } };

const dayAt = (wallClock: string, by = rules) => {
  const day = digestDay(by, beijing(wallClock));
  if (day === undefined) throw new Error('a day off');
  return day;
};

describe('a day has a digest', () => {
  test.each([
    ['Sun 20 Sep, a make-up day', '2026-09-20', true],
    ['Thu 24 Sep', '2026-09-24', true],
    ['Fri 25 Sep, Mid-Autumn', '2026-09-25', false],
    ['Wed 30 Sep', '2026-09-30', true],
    ['Thu 1 Oct, the first day of the holiday', '2026-10-01', false],
    ['Wed 7 Oct, its last day', '2026-10-07', false],
    ['Thu 8 Oct', '2026-10-08', true],
    ['Sat 10 Oct, a make-up day', '2026-10-10', true],
    ['Sun 11 Oct', '2026-10-11', false],
    ['Sat 14 Feb, a make-up day', '2026-02-14', true],
    ['Mon 16 Feb, in Spring Festival', '2026-02-16', false],
    ['Thu 31 Dec', '2026-12-31', true],
  ])('on %s: %s, %s', (_, day, sent) => {
    expect(digestDay(rules, beijing(`${day} 08:30`)) !== undefined).toBe(sent);
  });

  test('by the clocks of the city: at 00:30 the day has begun, though in UTC it has not', () => {
    expect(dayAt('2026-10-08 00:30').on).toBe('2026-10-08');
    expect(digestDay(rules, beijing('2026-10-11 00:30'))).toBeUndefined();
  });
});

describe('a case stands by its due day', () => {
  test.each([
    ['2026-09-30 08:30', '2026-09-29', 'late'],
    ['2026-09-30 08:30', '2026-09-30', 'dueToday'],
    ['2026-09-30 08:30', '2026-10-08', 'dueSoon'],
    ['2026-09-30 08:30', '2026-10-09', 'dueSoon'],
    ['2026-09-30 08:30', '2026-10-10', undefined],
    ['2026-10-08 08:30', '2026-09-30', 'late'],
    ['2026-10-08 08:30', '2026-10-10', 'dueSoon'],
    ['2026-10-08 08:30', '2026-10-12', undefined],
    ['2026-10-09 08:30', '2026-10-09', 'dueToday'],
    ['2026-10-09 08:30', '2026-10-12', 'dueSoon'],
    ['2026-10-10 08:30', '2026-10-09', 'late'],
    ['2026-10-10 08:30', '2026-10-10', 'dueToday'],
    ['2026-10-10 08:30', '2026-10-13', 'dueSoon'],
    ['2026-10-10 08:30', '2026-10-14', undefined],
    ['2026-02-13 08:30', '2026-02-24', 'dueSoon'],
    ['2026-02-13 08:30', '2026-02-25', undefined],
    // The notice for 2027 is not loaded: Fri 1 Jan counts until it is.
    ['2026-12-31 08:30', '2027-01-04', 'dueSoon'],
    ['2026-12-31 08:30', '2027-01-05', undefined],
  ])('at %s one due on %s: %s', (at, dueOn, list) => {
    expect(listOf(dayAt(at), civilDate(dueOn))).toBe(list);
  });

  test('where the day ends at the close of business, it is due today until then and late after', () => {
    const today = civilDate('2026-10-09');
    expect(listOf(dayAt('2026-10-09 17:29', closing), today)).toBe('dueToday');
    expect(listOf(dayAt('2026-10-09 17:30', closing), today)).toBe('late');
    expect(listOf(dayAt('2026-10-09 17:30'), today)).toBe('dueToday');
  });
});

describe('what a digest says of a case', () => {
  /** Due on Tue 29 Sep 2026. */
  const card = cardOf(given(submitted(), dispatched(units.science)));

  test.each([
    ['2026-09-29 08:30', 0],
    ['2026-09-30 08:30', 1],
    ['2026-10-08 08:30', 2],
    ['2026-10-10 08:30', 4],
  ])('at %s it is late by %i working days', (at, lateDays) => {
    const line = lineOf(rules, dayAt(at), card, units.science.name);
    expect(line).toEqual({
      caseId: card.caseId,
      number: card.number,
      kind: 'consultation',
      dueOn: '2026-09-29',
      provisional: false,
      lateDays,
      firstStepBy: beijing('2026-09-29 00:00'),
      unit: units.science.name,
    });
  });
});
