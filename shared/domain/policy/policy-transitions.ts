import type { PolicyCommandName } from './policy-commands.ts';
import { inForce, type PolicyStanding } from './policy-standing.ts';

/** In which capacity somebody acts on a policy: of the units that issue it, or of the hub. */
export type PolicyRelation = 'editor' | 'approver' | 'clock';

/** Refusals beyond the wrong standing; each names the rule that was not met. */
export type PolicyGuard =
  | 'ownPolicy'
  | 'validityOver'
  | 'publishesInThePast'
  | 'publishesTooLate'
  | 'programmeTwice'
  | 'windowReversed'
  | 'validityBeforeIssue'
  | 'criteriaFaulty'
  | 'notDue';

/** One line of the life of a policy (政策): who may give which command, from where, to where, and what else must hold. */
export interface PolicyTransition {
  readonly command: PolicyCommandName;
  readonly by: PolicyRelation;
  /** `null`: the policy does not exist yet. */
  readonly from: readonly (PolicyStanding | null)[];
  /** The standings it can lead to; the same standing is named where the command leaves it. */
  readonly to: readonly PolicyStanding[];
  readonly guards: readonly PolicyGuard[];
}

const sound: readonly PolicyGuard[] = [
  'programmeTwice',
  'windowReversed',
  'validityBeforeIssue',
  'criteriaFaulty',
];
const proposed = ['proposed', 'amendmentProposed'] as const satisfies readonly PolicyStanding[];
const approved = ['approved', 'amendmentApproved'] as const satisfies readonly PolicyStanding[];
const drafts = ['draft', 'amending'] as const satisfies readonly PolicyStanding[];

/** The life of a policy as data: it yields permission, the 409 text and the table tests. */
export const policyTransitions: readonly PolicyTransition[] = [
  { command: 'draft', by: 'editor', from: [null], to: ['draft'], guards: sound },
  { command: 'redraft', by: 'editor', from: drafts, to: drafts, guards: sound },
  { command: 'amend', by: 'editor', from: ['published'], to: ['amending'], guards: sound },
  // What is proposed is taken back first.
  { command: 'discard', by: 'editor', from: drafts, to: ['discarded', 'published'], guards: [] },
  { command: 'propose', by: 'editor', from: drafts, to: proposed, guards: ['validityOver'] },
  // Who proposed takes it back in the same way.
  { command: 'sendBack', by: 'editor', from: proposed, to: drafts, guards: [] },
  { command: 'sendBack', by: 'approver', from: proposed, to: drafts, guards: [] },
  {
    command: 'approve',
    by: 'approver',
    from: proposed,
    to: ['published', ...approved],
    guards: ['ownPolicy', 'validityOver', 'publishesInThePast', 'publishesTooLate'],
  },
  { command: 'cancelPublication', by: 'approver', from: approved, to: proposed, guards: [] },
  { command: 'publish', by: 'clock', from: approved, to: ['published'], guards: ['notDue'] },
  { command: 'withdraw', by: 'approver', from: inForce, to: ['withdrawn'], guards: [] },
  {
    command: 'expire',
    by: 'clock',
    // An amendment is set for a minute at which the version that it amends is still in force, and comes first.
    from: ['published', 'amending', 'amendmentProposed'],
    to: ['expired'],
    guards: ['notDue'],
  },
  { command: 'interpret', by: 'editor', from: inForce, to: inForce, guards: [] },
  { command: 'interpret', by: 'approver', from: inForce, to: inForce, guards: [] },
];
