import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyState } from '../../shared/domain/policy/policy-step.ts';
import { plusHours } from '../../shared/domain/time/instant.ts';
import { decide, type Given, makers, morning, policyContent } from '../support/policies.ts';

const person = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(makers.editor, makers.approver, makers.both) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(makers)) },
);
const content = fc
  .constantFrom('2026-09-25', '2026-12-31', null)
  .map((validUntil) => policyContent({ validUntil }));
const command = fc.oneof(
  content.map((each) => ({ name: 'redraft' as const, content: each })),
  content.map((each) => ({ name: 'amend' as const, content: each })),
  { weight: 4, arbitrary: fc.constant({ name: 'propose' as const }) },
  fc.constant({ name: 'sendBack' as const, reason: '请补充' }),
  {
    weight: 6,
    arbitrary: fc.option(fc.integer({ min: -5, max: 50 }), { freq: 2 }).map((hours) => ({
      name: 'approve' as const,
      publishesAt: hours === null ? null : plusHours(morning, hours),
    })),
  },
  fc.constant({ name: 'cancelPublication' as const }),
  fc.constant({ name: 'withdraw' as const, reason: '依据已废止' }),
);
/** Seldom, since it ends a life that has hardly begun. */
const discard = fc.constant({ name: 'discard' as const });
const byClock = fc.constantFrom({ name: 'publish' as const }, { name: 'expire' as const });
const step: fc.Arbitrary<Given> = fc.oneof(
  { weight: 50, arbitrary: fc.record({ command, by: person }) },
  { weight: 1, arbitrary: fc.record({ command: discard, by: person }) },
  { weight: 10, arbitrary: fc.record({ command: byClock, by: fc.constant('clock' as const) }) },
);

/** Plays the commands an hour apart; gives the policy before and after each one that was carried out. */
function played(steps: readonly Given[]) {
  const carriedOut: { before: PolicyState | undefined; given: Given; after: PolicyState }[] = [];
  let state: PolicyState | undefined;
  for (const [hours, given] of steps.entries()) {
    if (state === undefined && given.command.name !== 'draft') continue;
    const decided = decide(state, { ...given, at: plusHours(morning, hours) });
    if (!decided.ok) continue;
    carriedOut.push({ before: state, given, after: decided.value });
    state = decided.value;
  }
  return carriedOut;
}

const lives = fc.array(step, { minLength: 10, maxLength: 60 });
const first: Given = { command: { name: 'draft', content: policyContent() }, by: makers.editor };

describe('whatever is done to a policy', () => {
  test('its versions only grow, by one; each change makes one revision', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { before, after } of played([first, ...steps])) {
          expect(after.header.revision).toBe((before?.header.revision ?? 0) + 1);
          const growth = (after.header.version ?? 0) - (before?.header.version ?? 0);
          expect(growth).toBeGreaterThanOrEqual(0);
          expect(growth).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is published without two people, and what is over stays over', () => {
    let publications = 0;
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { before, given, after } of played([first, ...steps])) {
          if (before === undefined || after.header.version === before.header.version) continue;
          publications += 1;
          const making = before.header.draft;
          const approver = given.by === 'clock' ? making?.approvedBy : given.by.id;
          expect(approver).toBeTruthy();
          expect(making?.writtenBy).not.toContain(approver);
          expect(making?.proposedBy).not.toBe(approver);
          expect(before.header.ended).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
    expect(publications).toBeGreaterThan(100);
  });
});
