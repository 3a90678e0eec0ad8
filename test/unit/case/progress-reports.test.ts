import { describe, expect, test } from 'vitest';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { beijing, rules, text, units } from '../../support/case-world.ts';
import { acts, after, closeOfBusiness, inHand, ticked } from '../../support/clock-world.ts';
import { expectOnce, firedOf } from '../../support/expect-once.ts';

const { science } = units;
const unitAndHub = ['unitLead', 'hubSupervisor'];
const andLeader = [...unitAndHub, 'leader'];
const andOverseer = [...andLeader, 'overseer'];

/** So many reports in a row are missing, as many working days after the due day. */
const missing = (missed: number, daysFromDue: number, next: string, { id: unitId } = science) => ({
  unitId,
  missed,
  tells: [unitAndHub, andLeader, andOverseer][missed - 1] ?? andOverseer,
  daysFromDue,
  reportDueAt: beijing(next),
});

/** A consultation due Tue 29 Sep 2026, in hand, late and marked so at the first opening. */
const late = () =>
  ticked(inHand('consultation', beijing('2026-09-24 17:50'), beijing('2026-09-28 09:00')), [
    beijing('2026-09-30 08:30'),
  ]);

describe('progress reports', () => {
  test.each<[CaseKind, received: string, first: string, dueAfter: string]>([
    ['consultation', '2026-09-24 17:50', '2026-10-13 08:30', '2026-10-20 00:00'],
    ['suggestion', '2026-09-24 17:50', '2026-10-16 08:30', '2026-10-23 00:00'],
    ['appeal', '2026-09-11 10:00', '2026-10-10 08:30', '2026-10-16 00:00'],
    ['appeal', '2026-01-30 10:00', '2026-02-28 08:30', '2026-03-06 00:00'],
    ['appeal', '2026-12-17 10:00', '2027-01-08 08:30', '2027-01-15 00:00'],
  ])('of a late %s received %s, the first is missing %s', (kind, received, told, reportDueAt) => {
    const caseFile = inHand(kind, beijing(received), beijing(received));
    const event = missing(1, 6, reportDueAt);
    expectOnce('reportMissed', caseFile, told, event);
  });

  test('that fail one after the other climb: to the leader, then to the overseer, where they stay', () => {
    let caseFile = late();
    const climbing: readonly (readonly [told: string, ...Parameters<typeof missing>])[] = [
      ['2026-10-13 08:30', 1, 6, '2026-10-20 00:00'],
      ['2026-10-20 08:30', 2, 11, '2026-10-27 00:00'],
      ['2026-10-27 08:30', 3, 16, '2026-11-03 00:00'],
      ['2026-11-03 08:30', 4, 21, '2026-11-10 00:00'],
    ];
    for (const [told, ...standing] of climbing) {
      const event = missing(...standing);
      expectOnce('reportMissed', caseFile, told, event);
      caseFile = ticked(caseFile, [beijing(told)]);
    }
    expect(caseFile).toMatchObject({ reportsMissed: 4, leaderTold: true });
  });

  test('that fell due while the clock stood still are told together, by the highest', () => {
    const at = beijing('2026-10-28 09:00');
    const event = { type: 'reportMissed', v: 1, at, ...missing(3, 17, '2026-11-03 00:00') };
    expect(firedOf('reportMissed', late(), at)).toEqual([event]);
  });

  test.each([
    ['before its day', '2026-10-12 10:00', '2026-10-20 08:30', 11, '2026-10-27 00:00'],
    ['on a Saturday that is made up', '2026-10-10 10:00', '2026-10-19 08:30', 10, '2026-10-24 00:00'],
    ['on a holiday', '2026-10-05 10:00', '2026-10-14 08:30', 7, '2026-10-21 00:00'],
    [
      'in the night after its day, before anybody is told',
      '2026-10-13 08:29',
      '2026-10-21 08:30',
      12,
      '2026-10-28 00:00',
    ],
  ])('made %s move the next one 5 working days on', (_when, reported, told, daysFromDue, next) => {
    const caseFile = after(late(), [[beijing(reported), acts.report()]]);
    expectOnce('reportMissed', caseFile, told, missing(1, daysFromDue, next));
  });

  test('made after some were missing begin anew', () => {
    const silent = ticked(late(), [beijing('2026-10-20 08:30')]);
    expect(silent.reportsMissed).toBe(2);
    const at = beijing('2026-10-20 15:00');
    const reportDueAt = beijing('2026-10-28 00:00');
    expect(decide(silent, acts.report(), at, rules)).toEqual({
      ok: true,
      value: [{ type: 'progressReported', v: 1, at, unitId: science.id, text: text('A'), reportDueAt }],
    });
    const reported = after(silent, [[at, acts.report()]]);
    expect(reported).toMatchObject({ reportsMissed: 0, reportDueAt });
    expect(firedOf('reportMissed', reported, beijing('2026-10-28 08:30'))).toMatchObject([{ missed: 1 }]);
  });

  test('end with the day’s business in that variant', () => {
    const caseFile = inHand(
      'consultation',
      beijing('2026-09-24 17:50'),
      beijing('2026-09-28 09:00'),
      closeOfBusiness,
    );
    const event = missing(1, 6, '2026-10-19 17:30');
    expectOnce('reportMissed', caseFile, '2026-10-13 08:30', event, closeOfBusiness);
  });

  test('are for late cases only; the report itself marks the lateness that the clock has not come by for', () => {
    const caseFile = inHand('consultation', beijing('2026-09-24 17:50'), beijing('2026-09-28 09:00'));
    expect(decide(caseFile, acts.report(), beijing('2026-09-29 23:59'), rules)).toEqual({
      ok: false,
      refusal: { tag: 'notLate' },
    });
    const decided = decide(caseFile, acts.report(), beijing('2026-09-30 00:00'), rules);
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['becameLate', 'progressReported']);
  });

  test('are not asked of the hub; a next unit has a whole interval', () => {
    const back = after(late(), [[beijing('2026-10-09 10:00'), acts.recall()]]);
    expect(firedOf('reportMissed', back, beijing('2026-10-29 10:00'))).toEqual([]);
    const again = after(back, [[beijing('2026-10-12 10:00'), acts.dispatch(units.talent)]]);
    expectOnce('reportMissed', again, '2026-10-20 08:30', missing(1, 11, '2026-10-27 00:00', units.talent));
  });
});
