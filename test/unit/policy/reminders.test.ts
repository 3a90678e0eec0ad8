import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { dayOf } from '../../../shared/domain/calendar/working-calendar.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { ProgrammeId } from '../../../shared/domain/policy/policy.ts';
import { remindersDue, remindersOf } from '../../../shared/domain/policy/reminders.ts';
import { civilDate, plusDays } from '../../../shared/domain/time/civil-date.ts';
import { civilDateOf, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, rules } from '../../support/case-world.ts';

const id = ProgrammeId.parse('award');
const window = (opensOn: string, closesOn: string) => ({
  opensOn: civilDate(opensOn),
  closesOn: civilDate(closesOn),
});
const programme = (...windows: readonly ReturnType<typeof window>[]) => ({
  id,
  delivery: 'apply' as const,
  windows,
});

/** Each as its mark and its moment in the city. */
const shown = (opensOn: string, closesOn: string, by: Rules = rules): readonly string[] =>
  remindersOf(programme(window(opensOn, closesOn)), by).map(
    ({ mark, at, provisional }) => `${mark} ${wall(at)}${provisional ? ' provisional' : ''}`,
  );
const wall = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('a window reminds', () => {
  test.each<[why: string, opensOn: string, closesOn: string, expected: readonly string[]]>([
    [
      'across Mid-Autumn and National Day, whose make-up days count',
      '2026-09-01',
      '2026-10-15',
      [
        'opens 2026-09-01 08:30',
        'closesIn10 2026-09-24 08:30',
        'closesIn5 2026-10-09 08:30',
        'closesIn3 2026-10-12 08:30',
        'closesIn1 2026-10-14 08:30',
      ],
    ],
    [
      'that closes in the holidays, before them',
      '2026-09-14',
      '2026-10-05',
      [
        'opens 2026-09-14 08:30',
        'closesIn10 2026-09-17 08:30',
        'closesIn5 2026-09-23 08:30',
        'closesIn3 2026-09-28 08:30',
        'closesIn1 2026-09-30 08:30',
      ],
    ],
    [
      'that opens in the holidays, on the first working day',
      '2026-10-01',
      '2026-10-31',
      [
        'opens 2026-10-08 08:30',
        'closesIn10 2026-10-19 08:30',
        'closesIn5 2026-10-26 08:30',
        'closesIn3 2026-10-28 08:30',
        'closesIn1 2026-10-30 08:30',
      ],
    ],
    [
      'across Spring Festival, whose make-up Saturdays count',
      '2026-02-02',
      '2026-03-02',
      [
        'opens 2026-02-02 08:30',
        'closesIn10 2026-02-10 08:30',
        'closesIn5 2026-02-24 08:30',
        'closesIn3 2026-02-26 08:30',
        'closesIn1 2026-02-28 08:30',
      ],
    ],
    [
      'over the end of a year whose next notice is not loaded, provisionally',
      '2026-12-14',
      '2027-01-08',
      [
        'opens 2026-12-14 08:30',
        'closesIn10 2026-12-25 08:30 provisional',
        'closesIn5 2027-01-01 08:30 provisional',
        'closesIn3 2027-01-05 08:30 provisional',
        'closesIn1 2027-01-07 08:30 provisional',
      ],
    ],
    [
      'that is short, only as far as its opening allows',
      '2026-10-26',
      '2026-10-30',
      ['opens 2026-10-26 08:30', 'closesIn3 2026-10-27 08:30', 'closesIn1 2026-10-29 08:30'],
    ],
    [
      'whose opening is the tenth working day before its end, once on that day',
      '2026-10-16',
      '2026-10-30',
      [
        'opens 2026-10-16 08:30',
        'closesIn5 2026-10-23 08:30',
        'closesIn3 2026-10-27 08:30',
        'closesIn1 2026-10-29 08:30',
      ],
    ],
    ['of one day, as it opens', '2026-10-20', '2026-10-20', ['opens 2026-10-20 08:30']],
    [
      'that lies in the holidays, on the last working day before',
      '2026-10-01',
      '2026-10-04',
      ['opens 2026-09-30 08:30'],
    ],
  ])('%s', (_, opensOn, closesOn, expected) => {
    expect(shown(opensOn, closesOn)).toEqual(expected);
  });

  test('never, where it is paid without being asked for', () => {
    const paid = { ...programme(window('2026-09-01', '2026-10-15')), delivery: 'noApplication' as const };
    expect(remindersOf(paid, rules)).toEqual([]);
  });

  test('otherwise once a notice moves the days that it counts', () => {
    const made = stateCouncilNotices.filter(({ year }) => year !== 2026);
    const without: Rules = { ...rules, calendar: workingCalendar(made) };
    expect(shown('2026-09-01', '2026-10-15', without).at(-3)).toBe('closesIn5 2026-10-08 08:30 provisional');
    expect(shown('2026-09-01', '2026-10-15').at(-3)).toBe('closesIn5 2026-10-09 08:30');
  });
});

describe('due are', () => {
  const october = programme(window('2026-09-01', '2026-10-15'));
  const due = (since: string, until: string, of = october): readonly string[] =>
    remindersDue(of, rules, { since: beijing(since), until: beijing(until) }).map(({ mark }) => mark);

  test.each<[why: string, since: string, until: string, expected: readonly string[]]>([
    ['none the minute before', '2026-09-23 08:30', '2026-09-24 08:29', []],
    ['the one whose minute it is', '2026-09-23 08:30', '2026-09-24 08:30', ['closesIn10']],
    ['none of those that were looked at', '2026-09-24 08:30', '2026-10-08 08:30', []],
    ['only the latest after an outage', '2026-09-22 08:30', '2026-10-12 09:00', ['closesIn3']],
    ['the last one on the last day', '2026-10-12 08:30', '2026-10-15 23:59', ['closesIn1']],
    ['none of a window that closed meanwhile', '2026-10-12 08:30', '2026-10-16 00:00', []],
    ['none after it has closed', '2026-10-14 08:30', '2026-12-01 08:30', []],
  ])('%s', (_, since, until, expected) => {
    expect(due(since, until)).toEqual(expected);
  });

  test('those of an extended window anew, by its new last day, but not its opening', () => {
    const extended = programme(window('2026-09-01', '2026-11-13'));
    expect(due('2026-10-14 08:30', '2026-10-30 08:30', extended)).toEqual(['closesIn10']);
    expect(due('2026-09-01 08:30', '2026-09-30 08:30', extended)).toEqual([]);
  });
});

const days = (from: string, most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => plusDays(civilDate(from), n));
const windows = fc
  .tuple(days('2025-12-20', 420), fc.integer({ min: 0, max: 90 }))
  .map(([opensOn, length]) => ({ opensOn, closesOn: plusDays(opensOn, length) }));

test('each window reminds of each step once at most, on working days, never after its last day, and never twice a day', () => {
  fc.assert(
    fc.property(windows, (one) => {
      const reminders = remindersOf(programme(one), rules);
      const on = reminders.map(({ at }) => civilDateOf(at, rules.city.timeZone));
      expect(new Set(reminders.map(({ mark }) => mark)).size).toBe(reminders.length);
      expect(new Set(on).size).toBe(on.length);
      expect(on.toSorted()).toEqual(on);
      expect(reminders[0]?.mark).toBe('opens');
      for (const day of on) {
        expect(day <= one.closesOn).toBe(true);
        expect(dayOf(rules.calendar, day).working).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('however often it is looked, and with whatever outages between, no step is due twice', () => {
  fc.assert(
    fc.property(
      windows,
      fc.array(fc.integer({ min: 1, max: 60 * 24 * 9 }), { maxLength: 60 }),
      (one, pauses) => {
        let since = beijing('2025-12-19 08:30');
        const seen = new Set<string>();
        for (const minutes of pauses) {
          const until = plusMinutes(since, minutes);
          for (const { mark } of remindersDue(programme(one), rules, { since, until })) {
            expect(seen.has(mark)).toBe(false);
            seen.add(mark);
          }
          since = until;
        }
      },
    ),
    { numRuns: 300 },
  );
});
