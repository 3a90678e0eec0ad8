import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { beijing, rules, supervisor } from '../../support/case-world.ts';
import { corrected, with2027 } from '../../support/changed-calendar.ts';
import {
  acts,
  after,
  firedAt,
  inHand,
  letterOf,
  nameOf,
  ticked,
  timeline,
} from '../../support/clock-world.ts';

type Redated = Extract<CaseEvent, { type: 'redated' }>;

const redated = (caseFile: CaseFile, at: string, by: Rules): Redated | undefined =>
  firedAt(caseFile, beijing(at), by).find((event) => event.type === 'redated');

/** In whose hands nothing but the date matters. */
const received = (kind: CaseKind, at: string, by = rules) => inHand(kind, beijing(at), beijing(at), by);

describe('a lateness', () => {
  /** Due Tue 29 Sep, told on Wed 30 at 08:30 that it is late. */
  const late = (at = '2026-09-30 08:30') =>
    ticked(inHand('consultation', beijing('2026-09-24 17:50'), beijing('2026-09-28 09:00')), [beijing(at)]);
  const the29thOff = corrected({ '2026-09-29': 'off' });

  test('is lifted by a date that has not passed, and what had been reached too early comes again', () => {
    const caseFile = late();
    expect(caseFile).toMatchObject({ lateSince: beijing('2026-09-30 00:00'), rungReached: 1 });
    const at = beijing('2026-09-30 10:00');
    expect(redated(caseFile, '2026-09-30 10:00', the29thOff)).toMatchObject({
      deadline: { dueOn: '2026-09-30', lateAt: beijing('2026-10-01 00:00') },
      // The new due day's own opening has passed: of that its people were reminded, by whatever rung.
      rungReached: 0,
      lateSince: null,
      liftsLateness: true,
    });
    const lifted = ticked(caseFile, [at], the29thOff);
    expect(lifted).toMatchObject({ lateSince: null, reportDueAt: null, reportsMissed: 0 });
    expect(timeline(lifted, beijing('2026-10-14 12:00'), the29thOff)).toEqual([
      ['2026-10-01 00:00', 'late'],
      ['2026-10-08 08:30', 'rung 1'],
      ['2026-10-09 08:30', 'rung 2'],
      ['2026-10-13 08:30', 'rung 5'],
      ['2026-10-14 08:30', 'report 1 missing'],
    ]);
  });

  test('that is lifted lets the unit answer without a reason', () => {
    const caseFile = after(late(), [[beijing('2026-09-30 09:00'), acts.draft()]]);
    const at = beijing('2026-09-30 11:00');
    const types = (by: Rules) => {
      const decided = decide(caseFile, acts.release(), at, by);
      return decided.ok ? decided.value.map(({ type }) => type) : decided.refusal.tag;
    };
    expect(types(rules)).toBe('latenessReasonMissing');
    expect(types(the29thOff)).toEqual(['redated', 'answerReleased']);
  });

  test('stays, from the new date on, where that has passed too; rungs above the one it stands on come again', () => {
    const caseFile = late('2026-10-08 08:30');
    expect(caseFile.rungReached).toBe(2);
    const event = redated(caseFile, '2026-10-08 10:00', the29thOff);
    expect(event).toMatchObject({
      lateSince: beijing('2026-10-01 00:00'),
      liftsLateness: false,
      rungReached: 1,
    });
    const moved = ticked(caseFile, [beijing('2026-10-08 10:00')], the29thOff);
    expect(moved.reportDueAt).toEqual(beijing('2026-10-13 00:00'));
    expect(timeline(moved, beijing('2026-10-12 12:00'), the29thOff)).toEqual([
      ['2026-10-09 08:30', 'rung 2'],
    ]);
  });

  test('is never brought forward', () => {
    const caseFile = late('2026-10-08 08:30');
    const the27thWorked = corrected({ '2026-09-27': 'work' });
    expect(redated(caseFile, '2026-10-08 10:00', the27thWorked)).toBeUndefined();
    expect(caseFile.lateSince).toEqual(beijing('2026-09-30 00:00'));
  });

  test('that nobody has marked is marked by the new date', () => {
    const caseFile = inHand('consultation', beijing('2026-09-24 17:50'), beijing('2026-09-28 09:00'));
    const at = beijing('2026-10-01 10:00');
    expect(firedAt(caseFile, at, the29thOff)).toMatchObject([
      { type: 'redated', lateSince: null, liftsLateness: false },
      { type: 'becameLate', since: beijing('2026-10-01 00:00'), reportDueAt: beijing('2026-10-14 00:00') },
    ]);
  });
});

describe('the ladder under a date that moved', () => {
  test('later, before the reminder, reminds for the new date', () => {
    const by = corrected({ '2026-09-23': 'off' });
    const moved = ticked(received('appeal', '2026-09-11 10:00'), [beijing('2026-09-21 10:00')], by);
    // Due Thu 24 becomes Mon 28 September; two working days before that lie Thu 24 and Tue 22.
    expect(timeline(moved, beijing('2026-09-29 08:30'), by)).toEqual([
      ['2026-09-22 08:30', 'rung -2'],
      ['2026-09-29 00:00', 'late'],
      ['2026-09-29 08:30', 'rung 1'],
    ]);
  });

  test('later, after the reminder, reminds once more, of the new date', () => {
    const reminded = ticked(received('suggestion', '2026-09-14 10:00'), [beijing('2026-09-18 08:30')]);
    expect(reminded).toMatchObject({ rungReached: -1, deadline: { dueOn: '2026-09-20' } });
    const by = corrected({ '2026-09-17': 'off' });
    const moved = ticked(reminded, [beijing('2026-09-18 10:00')], by);
    expect(timeline(moved, beijing('2026-09-22 08:30'), by)).toEqual([
      ['2026-09-20 08:30', 'rung -1'],
      ['2026-09-22 00:00', 'late'],
      ['2026-09-22 08:30', 'rung 1'],
    ]);
  });

  test('earlier reminds at once where the time for it has passed', () => {
    const by = corrected({ '2026-10-17': 'work' });
    const caseFile = received('suggestion', '2026-10-12 10:00');
    expect(caseFile.deadline.dueOn).toBe('2026-10-19');
    expect(firedAt(caseFile, beijing('2026-10-16 10:00'), by).map(nameOf)).toEqual(['redated', 'rung -1']);
  });

  test('that is only firmed up repeats nothing, though the days behind it have changed', () => {
    const late = ticked(received('suggestion', '2027-01-04 10:00'), [beijing('2027-01-12 08:30')]);
    expect(late).toMatchObject({ rungReached: 1, deadline: { dueOn: '2027-01-11', provisional: true } });
    const by = with2027(rules, { days: [{ date: '2027-01-12', name: '更正', kind: 'off' }] });
    const at = beijing('2027-01-12 10:00');
    expect(redated(late, '2027-01-12 10:00', by)).toMatchObject({
      deadline: { dueOn: '2027-01-11', provisional: false },
      rungReached: 1,
    });
    expect(timeline(ticked(late, [at], by), beijing('2027-01-18 12:00'), by)).toEqual([
      ['2027-01-14 08:30', 'rung 2'],
    ]);
  });
});

describe('a first step', () => {
  const unit = (at: string, dispatchedAt: string, kind: CaseKind = 'suggestion') =>
    after(letterOf(kind, beijing(at)), [[beijing(dispatchedAt), acts.dispatch()]]);

  test.each<[what: string, CaseFile, seen: string, Rules, from: string, to: string]>([
    [
      'of a unit moves to the next working day where its own is off by now',
      unit('2026-09-21 09:00', '2026-09-21 10:00'),
      '2026-09-21 15:00',
      corrected({ '2026-09-22': 'off' }),
      '2026-09-23 00:00',
      '2026-09-24 00:00',
    ],
    [
      'of the hub, triage by noon, moves with day 1',
      letterOf('consultation', beijing('2026-09-24 10:00')),
      '2026-09-24 15:00',
      corrected({ '2026-09-28': 'off' }),
      '2026-09-28 12:00',
      '2026-09-29 12:00',
    ],
    [
      'comes forward with a due day that does',
      unit('2026-10-12 09:00', '2026-10-16 09:00'),
      '2026-10-16 10:00',
      corrected({ '2026-10-17': 'work' }),
      '2026-10-20 00:00',
      '2026-10-18 00:00',
    ],
    [
      'that has passed stays',
      unit('2026-09-21 09:00', '2026-09-21 10:00'),
      '2026-09-23 09:00',
      corrected({ '2026-09-22': 'off' }),
      '2026-09-23 00:00',
      '2026-09-23 00:00',
    ],
  ])('%s', (_what, caseFile, seen, by, from, to) => {
    expect(caseFile.firstStepBy).toEqual(beijing(from));
    expect(redated(caseFile, seen, by)?.firstStepBy).toEqual(beijing(to));
  });

  test('of a case that was late when it came to the unit moves alone', () => {
    const caseFile = unit('2026-09-14 09:00', '2026-09-30 10:00');
    expect(redated(caseFile, '2026-09-30 15:00', corrected({ '2026-10-08': 'off' }))).toMatchObject({
      deadline: caseFile.deadline,
      previousDueOn: '2026-09-20',
      firstStepBy: beijing('2026-10-10 00:00'),
    });
  });

  test('that moved keeps open the way back', () => {
    const caseFile = unit('2026-09-21 09:00', '2026-09-21 10:00');
    const at = beijing('2026-09-23 00:00');
    const moved = ticked(caseFile, [beijing('2026-09-21 15:00')], corrected({ '2026-09-22': 'off' }));
    expect(decide(caseFile, acts.giveBack(), at, rules).ok).toBe(false);
    expect(decide(moved, acts.giveBack(), at, corrected({ '2026-09-22': 'off' })).ok).toBe(true);
  });
});

describe('a command meets the case as the calendar has made it', () => {
  const by = corrected({ '2026-09-21': 'off' });
  const at = beijing('2026-09-18 10:00');

  test.each<[CaseCommand, string]>([
    [acts.urge(), 'urged'],
    [acts.recall(), 'recalled'],
    [acts.draft(), 'answerDrafted'],
    [acts.withdraw(), 'withdrawn'],
  ])('%o', (command, event) => {
    const decided = decide(received('appeal', '2026-09-11 10:00'), command, at, by);
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['redated', event]);
  });

  test('to become another kind, it is counted from the new date', () => {
    const decided = decide(
      received('appeal', '2026-09-11 10:00'),
      acts.reclassify('suggestion', supervisor),
      at,
      by,
    );
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { type: 'redated', deadline: { dueOn: '2026-09-28' } },
        { type: 'reclassified', deadline: { dueOn: '2026-09-20', limitDays: 5 } },
      ],
    });
  });
});
