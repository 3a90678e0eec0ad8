import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { nextActionAt } from '../../../shared/domain/case/timers.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing, rules, text, units } from '../../support/case-world.ts';
import {
  acts,
  after,
  closeOfBusiness,
  firedAt,
  inHand,
  letterOf,
  nameOf,
  ticked,
  wallClock,
} from '../../support/clock-world.ts';

/** A consultation due Tue 29 Sep 2026, in hand and with a draft. */
const drafted = (by: Rules = rules): CaseFile =>
  after(
    inHand('consultation', beijing('2026-09-24 17:50'), beijing('2026-09-28 09:00'), by),
    [[beijing('2026-09-28 10:00'), acts.draft()]],
    by,
  );

const typesOf = (caseFile: CaseFile, command: CaseCommand, at: Instant, by: Rules = rules) => {
  const decided = decide(caseFile, command, at, by);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.refusal.tag;
};

describe('an answer', () => {
  test.each([
    ['midnight', rules, '2026-09-29 23:59', '2026-09-30 00:00'],
    ['close of business', closeOfBusiness, '2026-09-29 17:59', '2026-09-29 18:00'],
  ])('is in time to the last minute and late from %s on', (_name, by, inTime, late) => {
    expect(typesOf(drafted(by), acts.release(), beijing(inTime), by)).toEqual(['answerReleased']);
    expect(typesOf(drafted(by), acts.release(), beijing(late), by)).toBe('latenessReasonMissing');
    expect(typesOf(drafted(by), acts.release(text('8')), beijing(late), by)).toEqual([
      'becameLate',
      'answerReleased',
    ]);
  });

  test('that is late says why, and marks its lateness itself where the sweep has not come by', () => {
    const at = beijing('2026-09-30 00:01');
    expect(decide(drafted(), acts.release(text('8')), at, rules)).toEqual({
      ok: true,
      value: [
        {
          type: 'becameLate',
          v: 1,
          at,
          since: beijing('2026-09-30 00:00'),
          reportDueAt: beijing('2026-10-13 00:00'),
        },
        {
          type: 'answerReleased',
          v: 1,
          at,
          answer: text('6'),
          unitId: units.science.id,
          contactWaiver: null,
          latenessReason: text('8'),
          ratingClosesOn: civilDate('2026-10-15'),
        },
      ],
    });
    const answered = after(drafted(), [[at, acts.release(text('8'))]]);
    expect(answered).toMatchObject({ status: 'answered', lateSince: beijing('2026-09-30 00:00') });
    expect(answered).toMatchObject({ reportDueAt: null, urge: null });
  });

  test('that is late is marked once, when the sweep has been there', () => {
    const marked = ticked(drafted(), [beijing('2026-09-30 00:00')]);
    expect(typesOf(marked, acts.release(text('8')), beijing('2026-09-30 00:01'))).toEqual(['answerReleased']);
  });

  test('in time keeps no reason for a lateness that is none', () => {
    const decided = decide(drafted(), acts.release(text('8')), beijing('2026-09-29 10:00'), rules);
    expect(decided).toMatchObject({ ok: true, value: [{ latenessReason: null }] });
  });

  test('of the hub itself says why, too', () => {
    const letter = letterOf('consultation', beijing('2026-09-24 17:50'));
    const at = beijing('2026-09-30 09:00');
    expect(typesOf(letter, acts.answerByHub(), at)).toBe('latenessReasonMissing');
    expect(typesOf(letter, acts.answerByHub(text('8')), at)).toEqual(['becameLate', 'answerReleased']);
    expect(typesOf(letter, acts.answerByHub(), beijing('2026-09-29 23:59'))).toEqual(['answerReleased']);
  });
});

describe('whatever people do to a late case marks it late first', () => {
  const at = beijing('2026-09-30 09:00');
  test.each([
    ['recall', acts.recall(), 'recalled'],
    ['draft', acts.draft(), 'answerDrafted'],
    ['urge', acts.urge(), 'urged'],
    ['withdraw', acts.withdraw(), 'withdrawn'],
  ])('%s', (_name, command, event) => {
    expect(typesOf(drafted(), command, at)).toEqual(['becameLate', event]);
  });

  test('a hub that hands it on asks the next unit for a report a whole interval on', () => {
    const back = after(drafted(), [[at, acts.recall()]]);
    const again = after(back, [[beijing('2026-09-30 10:00'), acts.dispatch(units.talent)]]);
    // 8, 9, 10, 12 and 13 October.
    expect(again.reportDueAt).toEqual(beijing('2026-10-14 00:00'));
    expect(again.lateSince).toEqual(beijing('2026-09-30 00:00'));
  });
});

describe('after an outage', () => {
  test.each<[found: string, fired: string[]]>([
    ['2026-09-29 08:30', ['rung 0']],
    ['2026-09-30 00:00', ['late']],
    ['2026-09-30 08:30', ['late', 'skipped rung 0', 'rung 1']],
    ['2026-10-07 12:00', ['late']],
    ['2026-10-08 08:29', ['late']],
    ['2026-10-08 08:30', ['late', 'skipped rung 0', 'skipped rung 1', 'rung 2']],
    ['2026-10-09 17:29', ['late', 'skipped rung 0', 'skipped rung 1', 'rung 2']],
    ['2026-10-09 17:30', ['late']],
    ['2026-10-12 08:30', ['late', 'skipped rung 0', 'skipped rung 1', 'skipped rung 2', 'rung 5']],
    [
      '2026-10-13 08:30',
      ['late', 'skipped rung 0', 'skipped rung 1', 'skipped rung 2', 'rung 5', 'report 1 missing'],
    ],
  ])('that ends %s all rungs are events in order, and the highest alone tells', (found, fired) => {
    const at = beijing(found);
    expect(firedAt(drafted(), at).map(nameOf)).toEqual(fired);
    const caughtUp = ticked(drafted(), [at]);
    expect(firedAt(caughtUp, at)).toEqual([]);
  });

  test('what was to be told by night waits for the opening of the offices', () => {
    const at = beijing('2026-10-09 22:00');
    const marked = ticked(drafted(), [at]);
    expect(nextActionAt(marked, rules, at)).toEqual(beijing('2026-10-10 08:30'));
    expect(firedAt(marked, beijing('2026-10-10 08:30')).map(nameOf)).toEqual([
      'skipped rung 0',
      'skipped rung 1',
      'rung 2',
    ]);
  });

  test('a commit holds it all: nothing was done, nothing was reported, an urge was not answered', () => {
    const urged = after(letterOf('appeal', beijing('2026-09-11 10:00')), [
      [beijing('2026-09-11 10:00'), acts.dispatch()],
      [beijing('2026-09-11 11:00'), acts.urge()],
    ]);
    const events = firedAt(urged, beijing('2026-10-28 10:00'));
    expect(events.map(nameOf).toSorted()).toEqual(
      [
        'late',
        'accept, designate, contact missing',
        'skipped rung -2',
        'skipped rung 1',
        'skipped rung 2',
        'rung 5',
        'report 3 missing',
        'urgeUnanswered',
      ].toSorted(),
    );
  });
});

describe('an appeal at the end of 2026 (RULES 2)', () => {
  test.each([
    ['2026-12-17 10:00', '2026-12-31', false, '2027-01-01 00:00'],
    ['2026-12-18 10:00', '2027-01-01', true, '2027-01-02 00:00'],
  ])('received %s is due %s; provisional: %s; and late from %s', (received, dueOn, provisional, late) => {
    const { deadline } = letterOf('appeal', beijing(received));
    expect({ ...deadline, late: wallClock(deadline.lateAt) }).toMatchObject({ dueOn, provisional, late });
  });
});

describe('an answered case', () => {
  test.each([
    ['2026-09-28 10:00', '2026-10-13', '2026-10-14 00:00'],
    ['2026-09-20 10:00', '2026-10-05', '2026-10-06 00:00'],
    ['2026-09-29 23:59', '2026-10-14', '2026-10-15 00:00'],
    ['2026-02-08 10:00', '2026-02-23', '2026-02-24 00:00'],
    ['2026-12-20 10:00', '2027-01-04', '2027-01-05 00:00'],
  ])(
    'of %s can be rated to the end of %s, calendar days (RULES 9), and closes %s',
    (answered, lastDay, closes) => {
      const receivedAt = beijing('2026-01-05 10:00');
      const release = answered > '2026-01-07' ? acts.answerByHub(text('8')) : acts.answerByHub();
      const caseFile = after(letterOf('consultation', receivedAt), [[beijing(answered), release]]);
      const at = beijing(closes);
      expect(caseFile.ratingClosesOn).toBe(lastDay);
      expect(nextActionAt(caseFile, rules, beijing(answered))).toEqual(at);
      expect(firedAt(caseFile, beijing(`${lastDay} 00:00`))).toEqual([]);
      expect(firedAt(caseFile, beijing(`${lastDay} 23:59`))).toEqual([]);
      expect(firedAt(caseFile, at)).toEqual([{ type: 'closed', v: 1, at }]);
      const later = beijing(closes.replace('00:00', '00:01'));
      expect(firedAt(caseFile, later)).toEqual([{ type: 'closed', v: 1, at: later }]);
      const closed = ticked(caseFile, [at]);
      expect(closed.status).toBe('closed');
      expect(firedAt(closed, later)).toEqual([]);
      expect(nextActionAt(closed, rules, at)).toBeUndefined();
    },
  );

  test('closes at midnight also where days end at close of business', () => {
    const caseFile = after(
      drafted(closeOfBusiness),
      [[beijing('2026-09-29 10:00'), acts.release()]],
      closeOfBusiness,
    );
    expect(nextActionAt(caseFile, closeOfBusiness, beijing('2026-09-29 10:00'))).toEqual(
      beijing('2026-10-15 00:00'),
    );
  });

  test.each([['rejected'], ['withdrawn'], ['closed']] as const)('%s demands nothing', (status) => {
    expect(nextActionAt({ ...drafted(), status }, rules, beijing('2026-09-29 10:00'))).toBeUndefined();
  });
});
