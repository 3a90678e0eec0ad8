import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import { UnitId } from '../../../shared/domain/directory/ids.ts';
import {
  beijing,
  clerk,
  dispatched,
  given,
  leadOf,
  returned,
  rules,
  submitted,
  supervisor,
  text,
  units,
} from '../../support/case-world.ts';

const { hub, science, talent, county, countyLabour, station, outside } = units;

const dispatch = (
  lead: Unit | undefined,
  over: Partial<CommandOf<'dispatch'>> = {},
): CommandOf<'dispatch'> => ({ type: 'dispatch', by: clerk, lead, assisting: [], note: null, ...over });
const giveBack = (unit: Unit): CommandOf<'return'> => ({
  type: 'return',
  by: leadOf(unit),
  reason: text('7'),
});

describe('dispatch', () => {
  test('the hub offers a case to a department; the clock of its first step runs to the end of the day', () => {
    const events = decide(given(submitted()), dispatch(science), beijing('2026-09-28 09:00'), rules);
    expect(events).toEqual({ ok: true, value: [dispatched(science)] });
  });

  test.each([
    ['a unit nobody knows', undefined, [], { tag: 'unitUnknown', field: 'lead' }],
    ['the hub itself', hub, [], { tag: 'unitOutsideSubtree', field: 'lead' }],
    ['a unit of another city', outside, [], { tag: 'unitOutsideSubtree', field: 'lead' }],
    ['an unknown assisting unit', science, [talent, undefined], { tag: 'unitUnknown', field: 'assisting/1' }],
    ['the lead as assisting', science, [science], { tag: 'unitTwice', field: 'assisting/0' }],
    ['one unit twice', science, [talent, talent], { tag: 'unitTwice', field: 'assisting/1' }],
    [
      'a unit that is closed',
      { ...science, status: 'closed' as const },
      [],
      { tag: 'unitClosed', field: 'lead' },
    ],
    [
      'assistance by one that was merged into another',
      science,
      [{ ...talent, status: 'merged' as const }],
      { tag: 'unitClosed', field: 'assisting/0' },
    ],
    ['assistance from outside', science, [outside], { tag: 'unitOutsideSubtree', field: 'assisting/0' }],
  ])('refuses %s', (_what, lead, assisting, refusal) => {
    const command = dispatch(lead, { assisting });
    expect(decide(given(submitted()), command, beijing('2026-09-28 09:00'), rules)).toEqual({
      ok: false,
      refusal,
    });
  });

  test('takes twenty assisting units, not twenty-one', () => {
    const assisting = Array.from({ length: 21 }, (_, index) => ({
      ...talent,
      id: UnitId.parse(`department-${index}`),
    }));
    const at = beijing('2026-09-28 09:00');
    expect(
      decide(given(submitted()), dispatch(science, { assisting: assisting.slice(1) }), at, rules).ok,
    ).toBe(true);
    expect(decide(given(submitted()), dispatch(science, { assisting }), at, rules)).toEqual({
      ok: false,
      refusal: { tag: 'tooManyAssisting' },
    });
  });

  test('a county passes its case on within its subtree, keeps who assists, and only the new ones join', () => {
    const caseFile = given(submitted(), dispatched(county, { assisting: [talent.id], joined: [talent.id] }));
    const command = dispatch(countyLabour, { by: leadOf(county), assisting: [station] });
    expect(decide(caseFile, command, beijing('2026-09-28 09:00'), rules)).toEqual({
      ok: true,
      value: [
        dispatched(countyLabour, {
          from: county.id,
          assisting: [talent.id, station.id],
          joined: [station.id],
        }),
      ],
    });
  });

  test('a county cannot reach outside its subtree', () => {
    const caseFile = given(submitted(), dispatched(county));
    const command = dispatch(science, { by: leadOf(county) });
    expect(decide(caseFile, command, beijing('2026-09-28 09:00'), rules)).toEqual({
      ok: false,
      refusal: { tag: 'unitOutsideSubtree', field: 'lead' },
    });
  });
});

describe('return', () => {
  test('goes one level up: a county department gives back to its county, which is offered the case anew', () => {
    const caseFile = given(submitted(), dispatched(countyLabour));
    const events = decide(caseFile, giveBack(countyLabour), beijing('2026-09-28 10:00'), rules);
    expect(events).toEqual({ ok: true, value: [returned(countyLabour, county, { reason: text('7') })] });
  });

  test('to a county that was assisting makes it the holder and no longer assisting', () => {
    const assisted = dispatched(countyLabour, {
      assisting: [county.id, talent.id],
      joined: [county.id, talent.id],
    });
    expect(given(submitted(), assisted, returned(countyLabour, county))).toMatchObject({
      holder: { unitId: county.id },
      assisting: [talent.id],
    });
  });

  test.each([
    ['a minute before the accept limit', '2026-09-28 23:59', true],
    ['at the accept limit', '2026-09-29 00:00', false],
    ['the day after', '2026-09-29 09:00', false],
  ])('%s', (_when, at, ok) => {
    const result = decide(given(submitted(), dispatched(science)), giveBack(science), beijing(at), rules);
    expect(result.ok ? true : result.refusal).toEqual(ok ? true : { tag: 'acceptLimitPassed' });
  });

  test('the second return goes to the hub supervisor, whose next dispatch binds', () => {
    const once = [submitted(), dispatched(countyLabour), returned(countyLabour, county)];
    const second = decide(given(...once), giveBack(county), beijing('2026-09-28 10:00'), rules);
    const toHub = returned(county, hub, { reason: text('7'), toSupervisor: true });
    expect(second).toEqual({ ok: true, value: [toHub] });

    const atHub = given(...once, toHub);
    const at = beijing('2026-09-28 11:00');
    expect(decide(atHub, dispatch(talent), at, rules)).toEqual({
      ok: false,
      refusal: { tag: 'supervisorMustDispatch' },
    });
    const binding = decide(atHub, dispatch(talent, { by: supervisor }), at, rules);
    expect(binding).toMatchObject({ ok: true, value: [{ type: 'dispatched', bound: true }] });

    const bound = given(...once, toHub, dispatched(talent, { bound: true }));
    expect(decide(bound, giveBack(talent), at, rules)).toEqual({
      ok: false,
      refusal: { tag: 'caseIsBound' },
    });
  });
});

describe('recall', () => {
  test('the hub takes a case back; nothing of the unit’s handling stays, and it may be returned again', () => {
    const caseFile = given(submitted(), dispatched(science, { bound: true, assisting: [talent.id] }));
    const events = decide(
      caseFile,
      { type: 'recall', by: clerk, reason: text('8') },
      beijing('2026-09-28 16:00'),
      rules,
    );
    if (!events.ok) throw new Error(events.refusal.tag);
    expect(given(submitted(), dispatched(science), ...events.value)).toMatchObject({
      status: 'received',
      holder: { unitId: hub.id },
      assisting: [],
      handler: null,
      bound: false,
    });
  });
});
