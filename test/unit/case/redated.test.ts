import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { beijing, rules } from '../../support/case-world.ts';
import { corrected, with2027 } from '../../support/changed-calendar.ts';
import { closeOfBusiness, firedAt, inHand } from '../../support/clock-world.ts';

type Redated = Extract<CaseEvent, { type: 'redated' }>;

const redated = (caseFile: CaseFile, at: string, by: Rules): Redated | undefined =>
  firedAt(caseFile, beijing(at), by).find((event) => event.type === 'redated');

/** In whose hands nothing but the date matters. */
const received = (kind: CaseKind, at: string, by = rules) => inHand(kind, beijing(at), beijing(at), by);

describe('a notice that changes days on the way to the due day', () => {
  test('moves it, with everything that follows, and names the notice', () => {
    const caseFile = received('appeal', '2026-09-11 10:00');
    const at = beijing('2026-09-16 10:00');
    expect(firedAt(caseFile, at, corrected({ '2026-09-21': 'off' }))).toEqual([
      {
        type: 'redated',
        v: 1,
        at,
        deadline: {
          limitDays: 10,
          countedDays: 10,
          receivedOn: '2026-09-11',
          dueOn: '2026-09-28',
          lateAt: beijing('2026-09-29 00:00'),
          provisional: false,
        },
        previousDueOn: '2026-09-24',
        wasProvisional: false,
        firstStepBy: beijing('2026-09-15 00:00'),
        rungReached: null,
        lateSince: null,
        liftsLateness: false,
        notice: { year: 2026, version: 2 },
      },
    ]);
  });

  test('is named also where another year changed after it, before anybody came by', () => {
    const { calendar, city } = corrected({ '2026-09-21': 'off' });
    const byBoth = { city, calendar: { ...calendar, latest: { year: 2027, version: 1 } } };
    const moved = redated(received('appeal', '2026-09-11 10:00'), '2026-09-16 10:00', byBoth);
    expect(moved?.notice).toEqual({ year: 2026, version: 2 });
  });

  test.each<[what: string, CaseKind, received: string, seen: string, Rules, from: string, to: string]>([
    [
      'later',
      'consultation',
      '2026-09-29 10:00',
      '2026-09-30 10:00',
      corrected({ '2026-10-08': 'off' }),
      '2026-10-08',
      '2026-10-09',
    ],
    [
      'later by more than a day, over days off already',
      'appeal',
      '2026-09-11 10:00',
      '2026-09-16 10:00',
      corrected({ '2026-09-21': 'off', '2026-09-22': 'off' }),
      '2026-09-24',
      '2026-09-29',
    ],
    [
      'earlier',
      'appeal',
      '2026-09-23 10:00',
      '2026-09-28 10:00',
      corrected({ '2026-10-01': 'plain', '2026-10-02': 'plain' }),
      '2026-10-14',
      '2026-10-12',
    ],
    [
      'earlier, to a Saturday that is worked',
      'consultation',
      '2026-10-15 10:00',
      '2026-10-15 11:00',
      corrected({ '2026-10-17': 'work' }),
      '2026-10-19',
      '2026-10-17',
    ],
    [
      'earlier, but not before the next working day',
      'consultation',
      '2026-09-29 10:00',
      '2026-10-05 10:00',
      corrected({ '2026-10-05': 'plain', '2026-10-06': 'plain' }),
      '2026-10-08',
      '2026-10-06',
    ],
    [
      'from the year without a notice, later',
      'appeal',
      '2026-12-18 10:00',
      '2026-12-21 10:00',
      with2027(),
      '2027-01-01',
      '2027-01-04',
    ],
    [
      'from the year without a notice, earlier',
      'appeal',
      '2027-01-22 10:00',
      '2027-01-25 10:00',
      with2027(),
      '2027-02-05',
      '2027-02-04',
    ],
    [
      'of December, by the next year’s notice',
      'suggestion',
      '2026-12-23 10:00',
      '2026-12-24 10:00',
      with2027(rules, {
        days: [{ date: '2026-12-26', name: '元旦', kind: 'work' }],
      }),
      '2026-12-30',
      '2026-12-29',
    ],
  ])('moves it %s', (_what, kind, at, seen, by, from, to) => {
    const caseFile = received(kind, at);
    expect(caseFile.deadline.dueOn).toBe(from);
    expect(redated(caseFile, seen, by)).toMatchObject({ previousDueOn: from, deadline: { dueOn: to } });
  });

  test('moves the late instant to the close of business in that variant', () => {
    const caseFile = received('consultation', '2026-09-29 10:00', closeOfBusiness);
    const event = redated(caseFile, '2026-09-30 10:00', corrected({ '2026-10-08': 'off' }, closeOfBusiness));
    expect(event?.deadline.lateAt).toEqual(beijing('2026-10-09 17:30'));
  });

  test('firms a provisional date up without moving it', () => {
    const caseFile = received('suggestion', '2027-01-04 10:00');
    expect(caseFile.deadline).toMatchObject({ dueOn: '2027-01-11', provisional: true });
    expect(redated(caseFile, '2027-01-05 10:00', with2027())).toMatchObject({
      deadline: { ...caseFile.deadline, provisional: false },
      previousDueOn: '2027-01-11',
      wasProvisional: true,
      liftsLateness: false,
      notice: { year: 2027, version: 1 },
    });
  });

  test.each<[what: string, CaseFile, seen: string, Rules]>([
    [
      'lies behind the due day',
      received('consultation', '2026-09-24 10:00'),
      '2026-09-28 10:00',
      corrected({ '2026-09-30': 'off' }),
    ],
    [
      'lies before the receipt, or on its day',
      received('consultation', '2026-09-29 10:00'),
      '2026-09-29 11:00',
      corrected({ '2026-09-21': 'off', '2026-09-29': 'off' }),
    ],
    [
      'is for a year that the count does not reach',
      received('appeal', '2026-12-17 10:00'),
      '2026-12-18 10:00',
      with2027(),
    ],
    [
      'would bring the date forward to today',
      received('consultation', '2026-09-29 10:00'),
      '2026-10-06 10:00',
      corrected({ '2026-10-06': 'plain' }),
    ],
  ])('that %s moves nothing', (_what, caseFile, seen, by) => {
    expect(redated(caseFile, seen, by)).toBeUndefined();
  });

  test('takes the due day itself for a holiday: the first working day behind it is the due day', () => {
    // 31 January is made a working day, so 10 working days end on Thu 4 Feb; on that day it is too late to say so, and Fri 5 is off.
    const caseFile = received('appeal', '2027-01-22 10:00');
    expect(redated(caseFile, '2027-02-04 10:00', with2027())).toMatchObject({
      previousDueOn: '2027-02-05',
      deadline: { dueOn: '2027-02-12', countedDays: 11, lateAt: beijing('2027-02-13 00:00') },
    });
  });
});
