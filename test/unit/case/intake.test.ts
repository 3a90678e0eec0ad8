import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { submit } from '../../../shared/domain/case/submit.ts';
import {
  beijing,
  clerk,
  dispatched,
  enterpriseId,
  given,
  returned,
  rules,
  submitted,
  supervisor,
  text,
  units,
  writer,
} from '../../support/case-world.ts';

const letterContent = () => {
  const opening = submitted();
  if (opening.type !== 'submitted') throw new Error('a case begins with its letter');
  return opening;
};

const letterOf = (kind: CaseKind, receivedAt: string): CaseFile => {
  const { caseId, number, channel, addressee, consentsToPublication, subject, body } = letterContent();
  const letter = { caseId, number, kind, channel, addressee, consentsToPublication, subject, body };
  return given(
    ...submit({ ...letter, enterpriseId, by: writer, hub: units.hub }, beijing(receivedAt), rules),
  );
};

describe('submit', () => {
  test('a letter arrives at the hub, its date counted from receipt', () => {
    expect(letterOf('consultation', '2026-09-24 17:50')).toEqual(given(submitted()));
  });

  test.each<[CaseKind, string, string, string]>([
    ['consultation', '2026-09-24 17:50', '2026-09-29', '2026-09-28 12:00'],
    ['suggestion', '2026-09-24 17:50', '2026-10-09', '2026-09-29 00:00'],
    ['appeal', '2026-09-24 17:50', '2026-10-15', '2026-09-29 00:00'],
    ['consultation', '2026-10-02 10:00', '2026-10-09', '2026-10-08 12:00'],
    ['appeal', '2026-12-18 10:00', '2027-01-01', '2026-12-22 00:00'],
  ])('%s of %s is due on %s and triaged by %s', (kind, receivedAt, dueOn, triageBy) => {
    const { deadline, firstStepBy, holder, holdings } = letterOf(kind, receivedAt);
    expect({ dueOn: deadline.dueOn, firstStepBy }).toEqual({ dueOn, firstStepBy: beijing(triageBy) });
    expect(holder.unitId).toBe(units.hub.id);
    expect(holdings).toEqual([{ unitId: units.hub.id, fromOn: receivedAt.slice(0, 10) }]);
  });
});

test('a letter that an office enters has the office, and nobody of the enterprise, as its origin', () => {
  const { caseId, number, kind, addressee, consentsToPublication, subject, body } = letterContent();
  const by = { ...clerk, as: 'station', unitId: units.station.id } as const;
  const letter = { caseId, number, kind, addressee, consentsToPublication, subject, body };
  const [event] = submit(
    { ...letter, channel: 'station', enterpriseId, by, hub: units.hub },
    beijing('2026-09-24 17:50'),
    rules,
  );
  expect(event).toMatchObject({
    type: 'submitted',
    channel: 'station',
    submittedBy: null,
    enteredBy: units.station.id,
  });
});

describe('reclassify (RULES 3)', () => {
  const to = (kind: CaseKind, by = clerk) => ({
    type: 'reclassify' as const,
    by,
    to: kind,
    reason: text('7'),
  });

  test.each<[string, CaseKind, string, CaseKind, string, string]>([
    [
      'consultation of 2 March to appeal',
      'consultation',
      '2026-03-02 09:15',
      'appeal',
      '2026-03-03 10:00',
      '2026-03-16',
    ],
    ['on the due day itself', 'consultation', '2026-03-02 09:15', 'appeal', '2026-03-04 23:59', '2026-03-16'],
    [
      'appeal of 2 March to consultation',
      'appeal',
      '2026-03-02 09:15',
      'consultation',
      '2026-03-09 10:00',
      '2026-03-10',
    ],
  ])('%s', (_what, kind, receivedAt, newKind, at, dueOn) => {
    const result = decide(letterOf(kind, receivedAt), to(newKind), beijing(at), rules);
    expect(result).toMatchObject({ ok: true, value: [{ from: kind, to: newKind, deadline: { dueOn } }] });
  });

  test('a date that has passed never moves later', () => {
    const letter = letterOf('consultation', '2026-03-02 09:15');
    expect(decide(letter, to('appeal'), beijing('2026-03-05 00:00'), rules)).toEqual({
      ok: false,
      refusal: { tag: 'deadlineMayNotMoveLater' },
    });
  });

  test('nor does it after a dispatch, not by the supervisor and not when the case is back at the hub', () => {
    const at = beijing('2026-09-28 11:00');
    const out = [submitted(), dispatched(units.science)];
    const refusal = { ok: false, refusal: { tag: 'deadlineMayNotMoveLater' } };
    expect(decide(given(...out), to('appeal', supervisor), at, rules)).toEqual(refusal);
    expect(decide(given(...out, returned(units.science, units.hub)), to('appeal'), at, rules)).toEqual(
      refusal,
    );
  });

  test('after a dispatch the clerk may not reclassify at all', () => {
    const result = decide(
      given(submitted(), dispatched(units.science)),
      to('suggestion'),
      beijing('2026-09-28 11:00'),
      rules,
    );
    expect(result).toEqual({
      ok: false,
      refusal: { tag: 'wrongStatus', command: 'reclassify', status: 'dispatched' },
    });
  });

  test('to the kind it has already', () => {
    expect(decide(given(submitted()), to('consultation'), beijing('2026-09-28 11:00'), rules)).toEqual({
      ok: false,
      refusal: { tag: 'kindUnchanged' },
    });
  });

  test('a shorter kind in the middle of a unit’s work pulls its first step before the new due day', () => {
    const appeal = letterOf('appeal', '2026-03-02 09:15');
    const dispatch = { type: 'dispatch' as const, by: clerk, lead: units.science, assisting: [], note: null };
    const sent = decide(appeal, dispatch, beijing('2026-03-06 16:00'), rules);
    if (!sent.ok) throw new Error(sent.refusal.tag);
    const { hub, letter } = appeal;
    const opening = submitted({
      ...letter,
      hub,
      kind: 'appeal',
      deadline: appeal.deadline,
      at: appeal.receivedAt,
    });
    const inUnit = given(opening, ...sent.value);
    expect(inUnit.firstStepBy).toBe(beijing('2026-03-10 00:00'));
    const result = decide(inUnit, to('consultation', supervisor), beijing('2026-03-06 17:00'), rules);
    expect(result).toMatchObject({
      ok: true,
      value: [{ deadline: { dueOn: '2026-03-09' }, firstStepBy: beijing('2026-03-10 00:00') }],
    });
  });
});

describe('reject, supplement, withdraw', () => {
  const at = beijing('2026-09-28 09:00');

  test('the hub rejects with a reason and the right path', () => {
    const command = { type: 'reject' as const, by: clerk, reason: text('7'), rightPath: text('8') };
    expect(decide(given(submitted()), command, at, rules)).toEqual({
      ok: true,
      value: [{ type: 'rejected', v: 1, at, reason: text('7'), rightPath: text('8') }],
    });
  });

  test('the enterprise supplements and withdraws an open case; a supplement moves no date', () => {
    const caseFile = given(submitted());
    const supplement = { type: 'supplement' as const, by: writer, text: text('7') };
    const supplemented = { type: 'supplemented' as const, v: 1 as const, at, text: text('7') };
    expect(decide(caseFile, supplement, at, rules)).toEqual({ ok: true, value: [supplemented] });
    expect(given(submitted(), supplemented).deadline).toEqual(caseFile.deadline);

    const withdrawn = { type: 'withdrawn' as const, v: 1 as const, at, reason: null };
    expect(decide(caseFile, { type: 'withdraw', by: writer, reason: null }, at, rules)).toEqual({
      ok: true,
      value: [withdrawn],
    });
    expect(decide(given(submitted(), withdrawn), supplement, at, rules)).toEqual({
      ok: false,
      refusal: { tag: 'wrongStatus', command: 'supplement', status: 'withdrawn' },
    });
  });
});
