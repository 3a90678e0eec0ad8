import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing, leadOf, rules, units } from '../../support/case-world.ts';
import { acts, after, closeOfBusiness, letterOf, ticked } from '../../support/clock-world.ts';
import { expectOnce, firedOf } from '../../support/expect-once.ts';

const { science, hub } = units;

const missed = (caseFile: CaseFile, at: Instant) => firedOf('firstStepMissed', caseFile, at);

/** It is told at that minute, for the limit. */
function expectMissed(
  caseFile: CaseFile,
  { told, limit, ...steps }: { told: string; limit: string; missing: string[]; unitId: string },
  by: Rules,
): void {
  expectOnce('firstStepMissed', caseFile, told, { limit: beijing(limit), ...steps }, by);
}

describe('triage by the hub', () => {
  test.each<[CaseKind, received: string, limit: string, told: string]>([
    ['consultation', '2026-09-24 17:50', '2026-09-28 12:00', '2026-09-28 12:00'],
    ['consultation', '2026-09-30 23:59', '2026-10-08 12:00', '2026-10-08 12:00'],
    ['consultation', '2026-10-09 09:00', '2026-10-10 12:00', '2026-10-10 12:00'],
    ['consultation', '2026-02-13 10:00', '2026-02-14 12:00', '2026-02-14 12:00'],
    ['consultation', '2026-12-31 10:00', '2027-01-01 12:00', '2027-01-01 12:00'],
    ['suggestion', '2026-09-24 17:50', '2026-09-29 00:00', '2026-09-29 08:30'],
    ['suggestion', '2026-09-30 23:59', '2026-10-09 00:00', '2026-10-09 08:30'],
    ['suggestion', '2026-09-19 10:00', '2026-09-21 00:00', '2026-09-21 08:30'],
    ['suggestion', '2026-02-13 10:00', '2026-02-15 00:00', '2026-02-24 08:30'],
    ['appeal', '2026-10-09 09:00', '2026-10-11 00:00', '2026-10-12 08:30'],
    ['appeal', '2025-12-31 10:00', '2026-01-05 00:00', '2026-01-05 08:30'],
    ['appeal', '2026-12-31 10:00', '2027-01-02 00:00', '2027-01-04 08:30'],
  ])('of a %s received %s is due %s, and told %s', (kind, received, limit, told) => {
    const caseFile = letterOf(kind, beijing(received));
    expectMissed(caseFile, { told, limit, missing: ['triage'], unitId: hub.id }, rules);
  });

  test.each<[CaseKind, received: string, limit: string, told: string]>([
    ['consultation', '2026-09-24 17:50', '2026-09-28 12:00', '2026-09-28 12:00'],
    ['suggestion', '2026-09-24 17:50', '2026-09-28 18:00', '2026-09-29 08:30'],
    ['appeal', '2026-10-09 09:00', '2026-10-10 17:30', '2026-10-12 08:30'],
    ['appeal', '2026-02-13 10:00', '2026-02-14 17:30', '2026-02-24 08:30'],
  ])('of a %s received %s, days ending at close of business, is due %s', (kind, received, limit, told) => {
    const caseFile = letterOf(kind, beijing(received), closeOfBusiness);
    expectMissed(caseFile, { told, limit, missing: ['triage'], unitId: hub.id }, closeOfBusiness);
  });

  test('counts anew when a unit has given the case back', () => {
    const back = after(letterOf('appeal', beijing('2026-09-11 10:00')), [
      [beijing('2026-09-14 09:00'), acts.dispatch()],
      [beijing('2026-09-14 10:00'), acts.giveBack()],
    ]);
    expectMissed(
      back,
      { told: '2026-09-16 08:30', limit: '2026-09-16 00:00', missing: ['triage'], unitId: hub.id },
      rules,
    );
  });
});

describe('the first steps of a unit', () => {
  type Steps = readonly (readonly [at: string, command: CaseCommand])[];
  const dispatch = (at: string): Steps => [[at, acts.dispatch()]];
  const all = ['accept', 'designate', 'contact'];

  test.each<
    [what: string, CaseKind, received: string, Steps, limit: string, told: string, missing: string[]]
  >([
    [
      'nothing done over the National Day holidays',
      'suggestion',
      '2026-09-30 09:00',
      dispatch('2026-09-30 10:00'),
      '2026-10-09 00:00',
      '2026-10-09 08:30',
      all,
    ],
    [
      'nothing done over a Saturday that is made up',
      'appeal',
      '2026-10-08 09:00',
      dispatch('2026-10-09 10:00'),
      '2026-10-11 00:00',
      '2026-10-12 08:30',
      all,
    ],
    [
      'a consultation dispatched on its day 1',
      'consultation',
      '2026-09-24 17:50',
      dispatch('2026-09-28 09:00'),
      '2026-09-29 00:00',
      '2026-09-29 08:30',
      all,
    ],
    [
      'a consultation dispatched on a holiday',
      'consultation',
      '2026-10-01 09:00',
      dispatch('2026-10-02 09:00'),
      '2026-10-09 00:00',
      '2026-10-09 08:30',
      all,
    ],
    [
      'nothing done before Spring Festival',
      'appeal',
      '2026-02-13 09:00',
      dispatch('2026-02-13 10:00'),
      '2026-02-15 00:00',
      '2026-02-24 08:30',
      all,
    ],
    [
      'nothing done over the year’s end',
      'appeal',
      '2026-12-30 09:00',
      dispatch('2026-12-31 09:00'),
      '2027-01-02 00:00',
      '2027-01-04 08:30',
      all,
    ],
    [
      'accepted, nobody designated',
      'suggestion',
      '2026-09-21 09:00',
      [...dispatch('2026-09-21 10:00'), ['2026-09-21 11:00', acts.accept()]],
      '2026-09-23 00:00',
      '2026-09-23 08:30',
      ['designate', 'contact'],
    ],
    [
      'designated, no contact made',
      'suggestion',
      '2026-09-21 09:00',
      [...dispatch('2026-09-21 10:00'), ['2026-09-21 11:00', acts.designate()]],
      '2026-09-23 00:00',
      '2026-09-23 08:30',
      ['contact'],
    ],
    [
      'dispatched once more within the county',
      'appeal',
      '2026-09-21 09:00',
      [
        ['2026-09-21 10:00', acts.dispatch(units.county)],
        ['2026-09-22 10:00', acts.dispatch(units.countyLabour, leadOf(units.county))],
        ['2026-09-22 11:00', acts.accept(units.countyLabour)],
      ],
      '2026-09-24 00:00',
      '2026-09-24 08:30',
      ['designate', 'contact'],
    ],
  ])('%s', (_what, kind, received, steps, limit, told, missing) => {
    const done = steps.map(([at, command]) => [beijing(at), command] as const);
    const caseFile = after(letterOf(kind, beijing(received)), done);
    expectMissed(caseFile, { told, limit, missing, unitId: caseFile.holder.unitId }, rules);
  });

  test('that are all taken are not missed', () => {
    const taken = beijing('2026-09-21 11:00');
    const caseFile = after(letterOf('appeal', beijing('2026-09-21 09:00')), [
      [beijing('2026-09-21 10:00'), acts.dispatch()],
      [taken, acts.designate()],
      [taken, acts.contact(taken)],
    ]);
    expect(missed(caseFile, beijing('2026-09-29 10:00'))).toEqual([]);
  });

  test('taken after they were missed are not missed again; a next holder’s count anew', () => {
    const told = beijing('2026-09-23 08:30');
    const late = ticked(
      after(letterOf('appeal', beijing('2026-09-21 09:00')), [
        [beijing('2026-09-21 10:00'), acts.dispatch()],
      ]),
      [told],
    );
    const accepted = after(late, [[beijing('2026-09-23 09:00'), acts.accept()]]);
    expect(missed(accepted, beijing('2026-09-24 10:00'))).toEqual([]);
    const again = after(late, [
      [beijing('2026-09-23 09:00'), acts.recall()],
      [beijing('2026-09-23 10:00'), acts.dispatch(units.talent)],
    ]);
    expectMissed(
      again,
      { told: '2026-09-28 08:30', limit: '2026-09-25 00:00', missing: all, unitId: units.talent.id },
      rules,
    );
  });

  test('of a case that is over are not missed', () => {
    const caseFile = after(letterOf('appeal', beijing('2026-09-21 09:00')), [
      [beijing('2026-09-21 10:00'), acts.dispatch(science)],
      [beijing('2026-09-21 11:00'), acts.withdraw()],
    ]);
    expect(missed(caseFile, beijing('2026-09-24 10:00'))).toEqual([]);
  });
});

describe('a limit within the evening', () => {
  const untilQuarterToSix = {
    ...rules,
    city: {
      ...rules.city,
      clocks: {
        ...rules.city.clocks,
        consultation: { ...rules.city.clocks.consultation, triage: { onDay: 1, by: '17:45' } },
      },
    },
  } satisfies Rules;

  test.each([
    ['2026-07-01 10:00', '2026-07-02 17:45', '2026-07-02 17:45'],
    ['2026-05-29 10:00', '2026-06-01 17:45', '2026-06-01 17:45'],
    ['2026-05-28 10:00', '2026-05-29 17:45', '2026-06-01 08:30'],
    ['2026-09-29 10:00', '2026-09-30 17:45', '2026-09-30 17:45'],
    ['2026-09-30 10:00', '2026-10-08 17:45', '2026-10-09 08:30'],
    ['2026-01-13 10:00', '2026-01-14 17:45', '2026-01-15 08:30'],
    ['2026-02-13 10:00', '2026-02-14 17:45', '2026-02-24 08:30'],
  ])('received %s, due %s, is told %s, by the hours of the season', (received, limit, told) => {
    const caseFile = letterOf('consultation', beijing(received), untilQuarterToSix);
    expectMissed(caseFile, { told, limit, missing: ['triage'], unitId: hub.id }, untilQuarterToSix);
  });
});
