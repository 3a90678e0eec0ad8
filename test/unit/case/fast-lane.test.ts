import { describe, expect, test } from 'vitest';
import { sharesOf } from '../../../shared/domain/case/case-shares.ts';
import { nextStep } from '../../../shared/domain/case/chain.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { submit } from '../../../shared/domain/case/submit.ts';
import { nextActionAt } from '../../../shared/domain/case/timers.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import {
  answeredAt,
  beijing,
  clerk,
  given,
  leadOf,
  policyRef,
  rules,
  submitted,
  text,
  units,
  writer,
} from '../../support/case-world.ts';

interface Asking {
  readonly office: Unit | undefined;
  readonly kind?: CaseKind;
  readonly addressee?: 'hub' | 'leaders';
  readonly at?: string;
}

/** The events of a letter that asks about a policy whose first issuer has that office. */
function asking({ office, kind = 'consultation', addressee = 'hub', at = '2026-09-24 17:50' }: Asking) {
  const opening = submitted();
  if (opening.type !== 'submitted' || writer.kind !== 'enterprise') throw new Error('no letter');
  const { caseId, number, channel, consentsToPublication, subject, body, enterpriseId } = opening;
  const letter = { caseId, number, channel, consentsToPublication, subject, body, enterpriseId };
  return submit(
    { ...letter, kind, addressee, by: writer, hub: units.hub, consulted: { ref: policyRef, office } },
    beijing(at),
    rules,
  );
}

describe('a consultation about a policy', () => {
  test('is submitted and dispatched in one commit, to the unit that issued the policy', () => {
    const events = asking({ office: units.science });
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'dispatched']);
    const { commit, state } = nextStep(undefined, {
      command: 'submit',
      by: writer,
      events,
      at: beijing('2026-09-24 17:50'),
    });
    expect(commit).toMatchObject({ version: 1, acts: 1, after: { status: 'dispatched', holder: 'science' } });
    expect(state).toMatchObject({
      status: 'dispatched',
      policy: { policyId: policyRef.policyId, version: 3 },
      wasDispatched: true,
      returns: 0,
      bound: false,
    });
    expect(state.policy).not.toHaveProperty('title');
  });

  test.each<[why: string, asked: Asking]>([
    ['the authority has no unit here', { office: undefined }],
    ['its unit belongs to another city', { office: units.outside }],
    ['the hub itself issued it', { office: units.hub }],
    ['its unit is closed', { office: { ...units.science, status: 'closed' } }],
    ['it is addressed to the leaders', { office: units.science, addressee: 'leaders' }],
  ])('stays at the hub where %s, and says which policy it is', (_, asked) => {
    const events = asking(asked);
    expect(events).toMatchObject([{ type: 'submitted', policy: policyRef }]);
    expect(given(...events)).toMatchObject({ status: 'received', holder: { unitId: units.hub.id } });
  });

  // RULES 6: the unit accepts, designates and makes contact by the end of day 1, or of the first working day on or after dispatch.
  test.each<[received: string, firstStepBy: string, dueOn: string, lateAt: string]>([
    ['2026-09-24 17:50', '2026-09-29 00:00', '2026-09-29', '2026-09-30 00:00'], // the day before Mid-Autumn
    ['2026-09-25 10:00', '2026-09-29 00:00', '2026-09-29', '2026-09-30 00:00'], // Mid-Autumn, a holiday
    ['2026-09-28 00:00', '2026-09-30 00:00', '2026-09-30', '2026-10-01 00:00'], // the first working day after it
    ['2026-09-30 23:59', '2026-10-09 00:00', '2026-10-09', '2026-10-10 00:00'], // the minute before National Day
    ['2026-10-01 00:00', '2026-10-09 00:00', '2026-10-09', '2026-10-10 00:00'], // National Day
    ['2026-02-13 09:00', '2026-02-15 00:00', '2026-02-24', '2026-02-25 00:00'], // before a make-up Saturday
  ])('of %s: first steps by %s, due on %s, with no triage awaited', (at, firstStepBy, dueOn, lateAt) => {
    const caseFile = given(...asking({ office: units.science, at }));
    expect(caseFile.firstStepBy).toBe(beijing(firstStepBy));
    expect(caseFile.deadline).toMatchObject({ limitDays: 2, dueOn, lateAt: beijing(lateAt) });
    // No triage is awaited: the first that the clock tells of are the unit's own steps and day.
    expect(nextActionAt(caseFile, rules, beijing(at))).toBe(beijing(`${dueOn} 08:30`));
  });

  test.each(['2026-09-24 00:00', '2026-09-24 23:59', '2026-09-25 12:00', '2026-10-01 00:00'])(
    'of %s is held by the hub for no counted day',
    (at) => {
      const caseFile = given(...asking({ office: units.science, at }), answeredAt('2026-10-13 10:00'));
      const shares = sharesOf(caseFile, beijing('2026-10-13 10:00'), rules) ?? [];
      expect(shares.map(({ unitId }) => unitId)).toEqual([units.science.id]);
      expect(shares[0]?.days).toBeGreaterThan(0);
    },
  );
});

describe('afterwards it is a case like any other', () => {
  const caseFile = given(...asking({ office: units.science }));

  test('the hub takes it back, and holds it from then on', () => {
    const recall = { type: 'recall', by: clerk, reason: text('3') } as const;
    const events = decide(caseFile, recall, beijing('2026-09-28 10:00'), rules);
    if (!events.ok) throw new Error(events.refusal.tag);
    const after = given(...asking({ office: units.science }), ...events.value);
    expect(after).toMatchObject({ status: 'received', holder: { unitId: units.hub.id }, returns: 0 });
    expect(after.holdings).toEqual([
      { unitId: units.science.id, fromOn: '2026-09-24' },
      { unitId: units.hub.id, fromOn: '2026-09-28' },
    ]);
  });

  test.each<[moment: string, at: string, outcome: string]>([
    ['the day before its limit', '2026-09-25 09:00', 'returned'],
    ['the last minute', '2026-09-28 23:59', 'returned'],
    ['the day after', '2026-09-29 00:00', 'acceptLimitPassed'],
  ])('its unit returns it on %s: %s', (_, at, outcome) => {
    const command = { type: 'return', by: leadOf(units.science), reason: text('3') } as const;
    const events = decide(caseFile, command, beijing(at), rules);
    expect(events.ok ? events.value.at(-1)?.type : events.refusal.tag).toBe(outcome);
    if (events.ok) {
      const after = given(...asking({ office: units.science }), ...events.value);
      expect(after).toMatchObject({ status: 'received', holder: { unitId: units.hub.id }, returns: 1 });
    }
  });

  test('a department of a county returns it one level up, to the county', () => {
    const atCounty = given(...asking({ office: units.countyLabour }));
    const command = { type: 'return', by: leadOf(units.countyLabour), reason: text('3') } as const;
    const events = decide(atCounty, command, beijing('2026-09-28 10:00'), rules);
    expect(events.ok && events.value[0]).toMatchObject({ type: 'returned', to: { unitId: units.county.id } });
  });

  test('as it was dispatched, another kind never moves its date later', () => {
    const command = {
      type: 'reclassify',
      by: { ...clerk, as: 'hubSupervisor' },
      to: 'appeal',
      reason: text('3'),
    } as const;
    const events = decide(caseFile, command, beijing('2026-09-28 10:00'), rules);
    expect(events.ok ? 'moved' : events.refusal.tag).toBe('deadlineMayNotMoveLater');
  });
});
