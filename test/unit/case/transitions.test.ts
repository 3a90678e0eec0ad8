import { describe, expect, test } from 'vitest';
import { Relation } from '../../../shared/domain/case/actor.ts';
import { CaseStatus } from '../../../shared/domain/case/case-words.ts';
import { CommandName } from '../../../shared/domain/case/commands.ts';
import { transitionFor, transitions } from '../../../shared/domain/case/transitions.ts';

/** DESIGN §5, written out by hand: who may give which command in which status. */
const expected: Record<string, readonly string[]> = {
  received: [
    'hub reclassify',
    'hub reject',
    'hub dispatch',
    'hubSupervisor dispatch',
    'hub release',
    'enterprise supplement',
    'enterprise withdraw',
    'system tick',
  ],
  dispatched: [
    'hubSupervisor reclassify',
    'holderLead dispatch',
    'hub recall',
    'holderLead accept',
    'holderLead return',
    'holderLead designate',
    'enterprise supplement',
    'enterprise withdraw',
    'holderLead report',
    'hub urge',
    'overseer urge',
    'leader urge',
    'holderLead replyToUrge',
    'system tick',
  ],
  handling: [
    'hubSupervisor reclassify',
    'holderLead dispatch',
    'hub recall',
    'holderLead designate',
    'handler contact',
    'handler draft',
    'holderLead sendBack',
    'holderLead release',
    'enterprise supplement',
    'enterprise withdraw',
    'holderLead report',
    'hub urge',
    'overseer urge',
    'leader urge',
    'holderLead replyToUrge',
    'system tick',
  ],
  answered: ['system tick'],
  closed: [],
  rejected: [],
  withdrawn: [],
};

describe.each(CaseStatus.options)('%s', (status) => {
  test('admits exactly the listed commands, each by the listed people', () => {
    const admitted = CommandName.options.flatMap((command) =>
      Relation.options
        .filter((by) => transitionFor(command, by, status) !== undefined)
        .map((by) => `${by} ${command}`),
    );
    expect(admitted.toSorted()).toEqual(expected[status]?.toSorted());
  });
});

test('a case begins with a letter, of the enterprise, entered for it or passed on, and nothing else', () => {
  expect(transitions.filter(({ from }) => from.includes(null))).toEqual(
    ['enterprise', 'station', 'hub', 'platform'].map((by) => ({
      command: 'submit',
      by,
      from: [null],
      // Platforms name no policies, so what they pass on never goes straight to a unit.
      to: by === 'platform' ? ['received'] : ['received', 'dispatched'],
      guards: by === 'platform' ? [] : ['policyOnlyConsulted'],
    })),
  );
});
