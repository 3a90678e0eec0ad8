import { describe, expect, test } from 'vitest';
import type { CaseCommand, Person } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing, clerk, leadOf, people, rules, text, units } from '../../support/case-world.ts';
import { acts, after, closeOfBusiness, firedAt, inHand, ticked } from '../../support/clock-world.ts';
import { expectOnce, firedOf } from '../../support/expect-once.ts';

const { science, county, countyLabour } = units;
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
    expect(firedOf('urgeUnanswered', replied, beijing('2026-10-09 08:30'))).toEqual([]);
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
