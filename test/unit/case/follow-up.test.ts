import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { CaseCommand, Person } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, clerk, leadOf, people, rules, text, units } from '../../support/case-world.ts';
import { acts, after, closeOfBusiness, firedAt, inHand, ticked } from '../../support/clock-world.ts';

const { science, county, countyLabour } = units;
const day = 24 * 60;

const only = (type: CaseEvent['type'], caseFile: CaseFile, at: Instant, by = rules) =>
  firedAt(caseFile, at, by).filter((event) => event.type === type);

/** It comes at that minute, not a minute or a day before, and not twice. */
function expectOnce(type: CaseEvent['type'], caseFile: CaseFile, told: string, event: object, by = rules) {
  const at = beijing(told);
  expect(only(type, caseFile, plusMinutes(at, -day), by)).toEqual([]);
  expect(only(type, caseFile, plusMinutes(at, -1), by)).toEqual([]);
  expect(only(type, caseFile, at, by)).toEqual([{ type, v: 1, at, ...event }]);
  const oneLater = plusMinutes(at, 1);
  expect(only(type, caseFile, oneLater, by)).toEqual([{ type, v: 1, at: oneLater, ...event }]);
  const done = ticked(caseFile, [at], by);
  expect(only(type, done, oneLater, by)).toEqual([]);
  expect(only(type, done, plusMinutes(at, day), by)).toEqual([]);
}

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
    expect(only('reportMissed', late(), at)).toEqual([event]);
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
    expect(only('reportMissed', reported, beijing('2026-10-28 08:30'))).toMatchObject([{ missed: 1 }]);
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
    expect(only('reportMissed', back, beijing('2026-10-29 10:00'))).toEqual([]);
    const again = after(back, [[beijing('2026-10-12 10:00'), acts.dispatch(units.talent)]]);
    expectOnce('reportMissed', again, '2026-10-20 08:30', missing(1, 11, '2026-10-27 00:00', units.talent));
  });
});

const leader = {
  kind: 'staff',
  accountId: AccountId.parse('leader'),
  as: 'leader',
  unitId: units.hub.id,
  actingFor: null,
} as const satisfies Person;
const overseer: Person = { ...leader, accountId: AccountId.parse('overseer'), as: 'overseer' };

describe('an urge', () => {
  const inTime = () => inHand('appeal', beijing('2026-09-21 09:00'), beijing('2026-09-21 10:00'));
  const urged = (at: string, by: Person = clerk): readonly [Instant, CaseCommand] => [
    beijing(at),
    acts.urge(by),
  ];

  test.each([
    ['hub', clerk],
    ['leader', leader],
    ['overseer', overseer],
  ])('by the %s has its reply due at the end of the next working day', (_who, by) => {
    const at = beijing('2026-09-30 10:00');
    const urgers = [by.accountId];
    expect(decide(inTime(), acts.urge(by), at, rules)).toEqual({
      ok: true,
      value: [
        {
          type: 'urged',
          v: 1,
          at,
          text: text('B'),
          by: by.accountId,
          urgers,
          replyBy: beijing('2026-10-09 00:00'),
        },
      ],
    });
  });

  test.each([
    ['2026-09-24 10:00', '2026-09-29 00:00', '2026-09-29 08:30'],
    ['2026-09-30 10:00', '2026-10-09 00:00', '2026-10-09 08:30'],
    ['2026-10-05 22:00', '2026-10-09 00:00', '2026-10-09 08:30'],
    ['2026-10-09 10:00', '2026-10-11 00:00', '2026-10-12 08:30'],
    ['2026-09-22 10:00', '2026-09-24 00:00', '2026-09-24 08:30'],
  ])('of %s unanswered by %s is told %s to who urged, once', (at, replyBy, told) => {
    const caseFile = after(inTime(), [urged(at)]);
    expectOnce('urgeUnanswered', caseFile, told, {
      unitId: science.id,
      replyBy: beijing(replyBy),
      urgers: [people.clerk],
    });
  });

  test('ends with the reply, which reaches those who urged', () => {
    const at = beijing('2026-10-08 23:59');
    const caseFile = after(inTime(), [urged('2026-09-30 10:00')]);
    expect(decide(caseFile, acts.replyToUrge(), at, rules)).toEqual({
      ok: true,
      value: [{ type: 'urgeReplied', v: 1, at, unitId: science.id, text: text('C'), urgers: [people.clerk] }],
    });
    const replied = after(caseFile, [[at, acts.replyToUrge()]]);
    expect(replied.urge).toBeNull();
    expect(only('urgeUnanswered', replied, beijing('2026-10-09 08:30'))).toEqual([]);
    expect(decide(replied, acts.replyToUrge(), at, rules)).toEqual({
      ok: false,
      refusal: { tag: 'notUrged' },
    });
  });

  test('joins one that is open: one reply, by the first one’s time, to all of them', () => {
    const caseFile = after(inTime(), [urged('2026-09-29 10:00'), urged('2026-09-30 10:00', leader)]);
    expect(caseFile.urge).toEqual({
      urgers: [people.clerk, leader.accountId],
      replyBy: beijing('2026-10-01 00:00'),
      missed: false,
    });
    const thrice = after(caseFile, [urged('2026-09-30 11:00'), urged('2026-09-30 12:00', overseer)]);
    expect(thrice.urge?.urgers).toEqual([leader.accountId, people.clerk, overseer.accountId]);
    const fourth = after(thrice, [urged('2026-09-30 13:00', { ...clerk, accountId: people.supervisor })]);
    expect(fourth.urge?.urgers).toEqual([people.clerk, overseer.accountId, people.supervisor]);
  });

  test('after one that stayed unanswered gives time anew, and may be answered late', () => {
    const missed = ticked(after(inTime(), [urged('2026-09-30 10:00')]), [beijing('2026-10-09 08:30')]);
    expect(missed.urge?.missed).toBe(true);
    const again = after(missed, [urged('2026-10-09 10:00')]);
    expect(again.urge).toMatchObject({ replyBy: beijing('2026-10-11 00:00'), missed: false });
    expectOnce('urgeUnanswered', again, '2026-10-12 08:30', {
      unitId: science.id,
      replyBy: beijing('2026-10-11 00:00'),
      urgers: [people.clerk],
    });
    expect(after(missed, [[beijing('2026-10-09 10:00'), acts.replyToUrge()]]).urge).toBeNull();
  });

  test('goes over to the unit below, and ends when the hub takes the case back or it is answered', () => {
    const atCounty = after(inTime(), [
      [beijing('2026-09-22 09:00'), acts.recall()],
      [beijing('2026-09-22 09:00'), acts.dispatch(county)],
      urged('2026-09-22 10:00'),
      [beijing('2026-09-22 11:00'), acts.dispatch(countyLabour, leadOf(county))],
    ]);
    expectOnce('urgeUnanswered', atCounty, '2026-09-24 08:30', {
      unitId: countyLabour.id,
      replyBy: beijing('2026-09-24 00:00'),
      urgers: [people.clerk],
    });
    const back = after(atCounty, [[beijing('2026-09-22 12:00'), acts.recall()]]);
    expect(back.urge).toBeNull();
    const answered = after(inTime(), [
      urged('2026-09-22 10:00'),
      [beijing('2026-09-22 11:00'), acts.draft()],
      [beijing('2026-09-22 12:00'), acts.release()],
    ]);
    expect(answered.urge).toBeNull();
    expect(firedAt(answered, beijing('2026-09-24 08:30'))).toEqual([]);
  });

  test('is for a unit: at the hub nobody is urged', () => {
    const back = after(inTime(), [[beijing('2026-09-22 09:00'), acts.recall()]]);
    expect(decide(back, acts.urge(), beijing('2026-09-22 10:00'), rules)).toEqual({
      ok: false,
      refusal: { tag: 'wrongStatus', command: 'urge', status: 'received' },
    });
  });

  test('ends with the day’s business in that variant', () => {
    const caseFile = after(
      inHand('appeal', beijing('2026-09-21 09:00'), beijing('2026-09-21 10:00'), closeOfBusiness),
      [urged('2026-09-22 10:00')],
      closeOfBusiness,
    );
    const event = { unitId: science.id, replyBy: beijing('2026-09-23 18:00'), urgers: [people.clerk] };
    expectOnce('urgeUnanswered', caseFile, '2026-09-24 08:30', event, closeOfBusiness);
  });
});
