import type { Relation } from './actor.ts';
import { atUnits, type CaseStatus, openStatuses } from './case-words.ts';
import type { CommandName } from './commands.ts';

/** One line of the life of a case (办件): who may give which command, from where, to where, and what else must hold. */
export interface Transition {
  readonly command: CommandName;
  readonly by: Relation;
  /** `null`: the case does not exist yet. */
  readonly from: readonly (CaseStatus | null)[];
  /** The statuses it can lead to; the same status is named where the command leaves it. */
  readonly to: readonly CaseStatus[];
  /** Further guards, each a refusal of decide(). */
  readonly guards: readonly Guard[];
}

/** Refusals beyond the wrong status; each names the rule that was not met. */
export type Guard =
  | 'deadlineMayNotMoveLater'
  | 'kindUnchanged'
  | 'supervisorMustDispatch'
  | 'unitUnknown'
  | 'unitTwice'
  | 'unitOutsideSubtree'
  | 'unitClosed'
  | 'tooManyAssisting'
  | 'caseIsBound'
  | 'acceptLimitPassed'
  | 'notAMember'
  | 'contactOutsideCase'
  | 'answerMissing'
  | 'answerNotDrafted'
  | 'draftMissing'
  | 'ownDraft'
  | 'contactMissing'
  | 'latenessReasonMissing'
  | 'tooManyAttachments'
  | 'notLate'
  | 'policyOnlyConsulted'
  | 'notUrged';

const reassigned: readonly Guard[] = [
  'unitUnknown',
  'unitTwice',
  'unitOutsideSubtree',
  'unitClosed',
  'tooManyAssisting',
];

/** The life of a case as data: it yields permission, the write condition, the 409 text, the diagram and the table tests. */
export const transitions: readonly Transition[] = [
  {
    command: 'submit',
    by: 'enterprise',
    from: [null],
    to: ['received', 'dispatched'],
    guards: ['policyOnlyConsulted'],
  },
  {
    command: 'submit',
    by: 'station',
    from: [null],
    to: ['received', 'dispatched'],
    guards: ['policyOnlyConsulted'],
  },
  {
    command: 'submit',
    by: 'hub',
    from: [null],
    to: ['received', 'dispatched'],
    guards: ['policyOnlyConsulted'],
  },
  { command: 'submit', by: 'platform', from: [null], to: ['received'], guards: [] },
  {
    command: 'reclassify',
    by: 'hub',
    from: ['received'],
    to: ['received'],
    guards: ['kindUnchanged', 'deadlineMayNotMoveLater'],
  },
  {
    command: 'reclassify',
    by: 'hubSupervisor',
    from: atUnits,
    to: atUnits,
    guards: ['kindUnchanged', 'deadlineMayNotMoveLater'],
  },
  { command: 'reject', by: 'hub', from: ['received'], to: ['rejected'], guards: [] },
  { command: 'dispatch', by: 'hubSupervisor', from: ['received'], to: ['dispatched'], guards: reassigned },
  {
    command: 'dispatch',
    by: 'hub',
    from: ['received'],
    to: ['dispatched'],
    guards: ['supervisorMustDispatch', ...reassigned],
  },
  {
    command: 'dispatch',
    by: 'holderLead',
    from: atUnits,
    to: ['dispatched'],
    guards: reassigned,
  },
  { command: 'recall', by: 'hub', from: atUnits, to: ['received'], guards: [] },
  { command: 'accept', by: 'holderLead', from: ['dispatched'], to: ['handling'], guards: [] },
  {
    command: 'return',
    by: 'holderLead',
    from: ['dispatched'],
    to: ['dispatched', 'received'],
    guards: ['caseIsBound', 'acceptLimitPassed'],
  },
  {
    command: 'designate',
    by: 'holderLead',
    from: atUnits,
    to: ['handling'],
    guards: ['notAMember'],
  },
  { command: 'contact', by: 'handler', from: ['handling'], to: ['handling'], guards: ['contactOutsideCase'] },
  { command: 'draft', by: 'handler', from: ['handling'], to: ['handling'], guards: [] },
  { command: 'sendBack', by: 'holderLead', from: ['handling'], to: ['handling'], guards: ['draftMissing'] },
  {
    command: 'release',
    by: 'hub',
    from: ['received'],
    to: ['answered'],
    guards: ['answerMissing', 'latenessReasonMissing'],
  },
  {
    command: 'release',
    by: 'holderLead',
    from: ['handling'],
    to: ['answered'],
    guards: ['answerNotDrafted', 'draftMissing', 'ownDraft', 'contactMissing', 'latenessReasonMissing'],
  },
  {
    command: 'supplement',
    by: 'enterprise',
    from: openStatuses,
    to: openStatuses,
    guards: ['tooManyAttachments'],
  },
  { command: 'withdraw', by: 'enterprise', from: openStatuses, to: ['withdrawn'], guards: [] },
  { command: 'report', by: 'holderLead', from: atUnits, to: atUnits, guards: ['notLate'] },
  { command: 'urge', by: 'hub', from: atUnits, to: atUnits, guards: [] },
  { command: 'urge', by: 'overseer', from: atUnits, to: atUnits, guards: [] },
  { command: 'urge', by: 'leader', from: atUnits, to: atUnits, guards: [] },
  { command: 'replyToUrge', by: 'holderLead', from: atUnits, to: atUnits, guards: ['notUrged'] },
  { command: 'tick', by: 'system', from: openStatuses, to: openStatuses, guards: [] },
  { command: 'tick', by: 'system', from: ['answered'], to: ['closed'], guards: [] },
];

/** The line under which `by` may give `command` in `status`. */
export function transitionFor(
  command: CommandName,
  by: Relation,
  status: CaseStatus,
): Transition | undefined {
  return transitions.find((row) => row.command === command && row.by === by && row.from.includes(status));
}
