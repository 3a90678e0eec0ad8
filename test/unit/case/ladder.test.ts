import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, rules } from '../../support/case-world.ts';
import { closeOfBusiness, firedAt, inHand, nameOf, ticked, timeline } from '../../support/clock-world.ts';
import { epochDay, isWorked } from '../../support/working-day-oracle.ts';

/** One letter that nobody answers, and when its clocks speak; days without an hour mean the opening at 08:30. */
interface Climb {
  readonly kind: CaseKind;
  readonly received: string;
  /** The working day before the due day, or the due day itself, on which the handler is reminded, by rung. */
  readonly remind: readonly [rung: number, on: string];
  /** The late instant at midnight, and where the due day ends at close of business. */
  readonly late: readonly [midnight: string, closeOfBusiness: string];
  /** The rungs +1 (unit lead and hub), +2 (leader), +5 (overseer). */
  readonly after: readonly [late: string, leader: string, overseer: string];
  /** When the first and the second progress report are missing. */
  readonly reports: readonly [first: string, second: string];
}

// Every date worked out by hand from the notice for 2026: 15-23 Feb, 1-5 May, 25-27 Sep and 1-7 Oct off; Sun 4 Jan, Sat 14 and
// Sat 28 Feb, Sat 9 May, Sun 20 Sep and Sat 10 Oct worked. 2027 has no notice and is weekends-only.
const climbs: readonly Climb[] = [
  {
    kind: 'consultation',
    received: '2026-09-24 17:50',
    remind: [0, '2026-09-29'],
    late: ['2026-09-30 00:00', '2026-09-29 18:00'],
    after: ['2026-09-30', '2026-10-08', '2026-10-12'],
    reports: ['2026-10-13', '2026-10-20'],
  },
  {
    kind: 'consultation',
    received: '2026-09-29 09:00',
    remind: [0, '2026-10-08'],
    late: ['2026-10-09 00:00', '2026-10-08 17:30'],
    after: ['2026-10-09', '2026-10-10', '2026-10-14'],
    reports: ['2026-10-15', '2026-10-22'],
  },
  {
    kind: 'consultation',
    received: '2026-09-30 23:59',
    remind: [0, '2026-10-09'],
    late: ['2026-10-10 00:00', '2026-10-09 17:30'],
    after: ['2026-10-10', '2026-10-12', '2026-10-15'],
    reports: ['2026-10-16', '2026-10-23'],
  },
  {
    kind: 'suggestion',
    received: '2026-09-24 17:50',
    remind: [-1, '2026-10-08'],
    late: ['2026-10-10 00:00', '2026-10-09 17:30'],
    after: ['2026-10-10', '2026-10-12', '2026-10-15'],
    reports: ['2026-10-16', '2026-10-23'],
  },
  {
    kind: 'suggestion',
    received: '2026-10-02 10:00',
    remind: [-1, '2026-10-12'],
    late: ['2026-10-14 00:00', '2026-10-13 17:30'],
    after: ['2026-10-14', '2026-10-15', '2026-10-20'],
    reports: ['2026-10-21', '2026-10-28'],
  },
  {
    kind: 'appeal',
    received: '2026-09-11 10:00',
    remind: [-2, '2026-09-22'],
    late: ['2026-09-25 00:00', '2026-09-24 18:00'],
    after: ['2026-09-28', '2026-09-29', '2026-10-09'],
    reports: ['2026-10-10', '2026-10-16'],
  },
  {
    kind: 'appeal',
    received: '2026-09-30 23:59',
    remind: [-2, '2026-10-16'],
    late: ['2026-10-21 00:00', '2026-10-20 17:30'],
    after: ['2026-10-21', '2026-10-22', '2026-10-27'],
    reports: ['2026-10-28', '2026-11-04'],
  },
  {
    kind: 'consultation',
    received: '2026-02-13 10:00',
    remind: [0, '2026-02-24'],
    late: ['2026-02-25 00:00', '2026-02-24 17:30'],
    after: ['2026-02-25', '2026-02-26', '2026-03-02'],
    reports: ['2026-03-03', '2026-03-10'],
  },
  {
    kind: 'suggestion',
    received: '2026-02-09 10:00',
    remind: [-1, '2026-02-13'],
    late: ['2026-02-15 00:00', '2026-02-14 17:30'],
    after: ['2026-02-24', '2026-02-25', '2026-02-28'],
    reports: ['2026-03-02', '2026-03-09'],
  },
  {
    kind: 'appeal',
    received: '2026-02-09 10:00',
    remind: [-2, '2026-02-26'],
    late: ['2026-03-01 00:00', '2026-02-28 17:30'],
    after: ['2026-03-02', '2026-03-03', '2026-03-06'],
    reports: ['2026-03-09', '2026-03-16'],
  },
  {
    kind: 'suggestion',
    received: '2025-12-26 10:00',
    remind: [-1, '2026-01-04'],
    late: ['2026-01-06 00:00', '2026-01-05 17:30'],
    after: ['2026-01-06', '2026-01-07', '2026-01-12'],
    reports: ['2026-01-13', '2026-01-20'],
  },
  {
    kind: 'appeal',
    received: '2026-12-17 10:00',
    remind: [-2, '2026-12-29'],
    late: ['2027-01-01 00:00', '2026-12-31 17:30'],
    after: ['2027-01-01', '2027-01-04', '2027-01-07'],
    reports: ['2027-01-08', '2027-01-15'],
  },
  {
    kind: 'appeal',
    received: '2026-12-18 10:00',
    remind: [-2, '2026-12-30'],
    late: ['2027-01-02 00:00', '2027-01-01 17:30'],
    after: ['2027-01-04', '2027-01-05', '2027-01-08'],
    reports: ['2027-01-11', '2027-01-18'],
  },
  {
    kind: 'consultation',
    received: '2026-12-30 10:00',
    remind: [0, '2027-01-01'],
    late: ['2027-01-02 00:00', '2027-01-01 17:30'],
    after: ['2027-01-04', '2027-01-05', '2027-01-08'],
    reports: ['2027-01-11', '2027-01-18'],
  },
  {
    kind: 'consultation',
    received: '2026-07-02 10:00',
    remind: [0, '2026-07-06'],
    late: ['2026-07-07 00:00', '2026-07-06 18:00'],
    after: ['2026-07-07', '2026-07-08', '2026-07-13'],
    reports: ['2026-07-14', '2026-07-21'],
  },
  {
    kind: 'suggestion',
    received: '2026-04-28 10:00',
    remind: [-1, '2026-05-07'],
    late: ['2026-05-09 00:00', '2026-05-08 17:30'],
    after: ['2026-05-09', '2026-05-11', '2026-05-14'],
    reports: ['2026-05-15', '2026-05-22'],
  },
];

const opening = (on: string) => `${on} 08:30`;
const variants: readonly (readonly [name: string, by: Rules, late: 0 | 1])[] = [
  ['late from midnight', rules, 0],
  ['late from the close of business', closeOfBusiness, 1],
];

/** The moments of a climb, in order. */
function momentsOf({ remind, late, after, reports }: Climb, variant: 0 | 1) {
  const [rung, remindOn] = remind;
  const moments: readonly (readonly [at: string, what: string])[] = [
    [opening(remindOn), `rung ${rung}`],
    [late[variant], 'late'],
    [opening(after[0]), 'rung 1'],
    [opening(after[1]), 'rung 2'],
    [opening(after[2]), 'rung 5'],
    [opening(reports[0]), 'report 1 missing'],
    [opening(reports[1]), 'report 2 missing'],
  ];
  return moments;
}

/** How often the clock, that has slept so far, fires it when it looks at the case then. */
const times = (caseFile: CaseFile, at: ReturnType<typeof beijing>, by: Rules, what: string) =>
  firedAt(caseFile, at, by)
    .map(nameOf)
    .filter((name) => name === what || name === `skipped ${what}`).length;

describe.each(variants)('%s', (_name, by, variant) => {
  describe.each(climbs)('$kind received $received', (climb) => {
    const received = beijing(climb.received);
    const caseFile = inHand(climb.kind, received, received, by);
    const moments = momentsOf(climb, variant);

    test('climbs the ladder at exactly these moments', () => {
      const last = moments.at(-1)?.[0] ?? '';
      expect(timeline(caseFile, beijing(last), by)).toEqual(moments);
    });

    test.each(moments)('%s: %s, not a day or a minute before, and once', (wallClock, what) => {
      const at = beijing(wallClock);
      const dayBefore = plusMinutes(at, -24 * 60);
      const dayAfter = plusMinutes(at, 24 * 60);
      expect(times(caseFile, dayBefore, by, what)).toBe(0);
      expect(times(caseFile, plusMinutes(at, -1), by, what)).toBe(0);
      expect(times(caseFile, at, by, what)).toBe(1);
      const done = ticked(caseFile, [at], by);
      expect(times(done, plusMinutes(at, 1), by, what)).toBe(0);
      expect(times(done, dayAfter, by, what)).toBe(0);
    });

    test.each(moments)('%s: %s, also when the clock comes a minute or a day late', (wallClock, what) => {
      const at = beijing(wallClock);
      const nextDay = epochDay(wallClock.slice(0, 10)) + 1;
      // A day later the offices may be closed, and then nobody is told; lateness is marked whatever the hour.
      const waits = what !== 'late' && !isWorked(nextDay);
      expect(times(caseFile, plusMinutes(at, 1), by, what)).toBe(1);
      expect(times(caseFile, plusMinutes(at, 24 * 60), by, what)).toBe(waits ? 0 : 1);
    });
  });
});
