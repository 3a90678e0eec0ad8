import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import { CaseId } from '../../../shared/domain/case/case-id.ts';
import { headerOf, nextStep } from '../../../shared/domain/case/chain.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { CommandName, Person } from '../../../shared/domain/case/commands.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import type { AccountId } from '../../../shared/domain/directory/ids.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import {
  acceptedBy,
  beijing,
  clerk,
  contacted,
  designated,
  dispatched,
  drafted,
  handlerIn,
  leadOf,
  people,
  policyRef,
  returned,
  submitted,
  text,
  units,
  writer,
} from '../case-world.ts';

/** A command, who gives it, and the events it brings. */
export type Act = readonly [command: CommandName, by: Actor, ...events: CaseEvent[]];

/** The same, where the events follow from the case as it stands by then. */
export type Move = Act | ((before: CaseFile) => Act);

/** The commits of a case to which these acts are done, one commit each. */
export function commitsOf(...moves: readonly Move[]): readonly Commit[] {
  let header: CaseFile | undefined;
  return moves.map((move) => {
    const [command, by, ...events] = typeof move === 'function' ? move(begun(header)) : move;
    const { state, commit: unsealed } = nextStep(header, {
      command,
      by,
      events,
      at: events[0]?.at ?? beijing('2026-09-24 17:50'),
    });
    const commit = { ...unsealed, hash: String(unsealed.version).padStart(64, '0') };
    header = headerOf(state, commit);
    return commit;
  });
}

function begun(header: CaseFile | undefined): CaseFile {
  if (header === undefined) throw new Error('the case has not begun');
  return header;
}

/** The last of these commits. */
export function lastOf(commits: readonly Commit[]): Commit {
  const last = commits.at(-1);
  if (last === undefined) throw new Error('no commit');
  return last;
}

const at = beijing('2026-09-28 16:00');
const v = 1 as const;
export const submit: Act = ['submit', writer, submitted()];
export const enter: Act = [
  'submit',
  { kind: 'staff', accountId: people.clerk, as: 'station', unitId: units.station.id, actingFor: null },
  submitted({ channel: 'station', submittedBy: null, enteredBy: units.station.id }),
];
/** A question about a policy, on the fast lane to the science bureau. */
export const consult: Act = [
  'submit',
  writer,
  submitted({ policy: policyRef }),
  dispatched(units.science, { at: beijing('2026-09-24 17:50'), policy: policyRef }),
];
/** The same about a policy of somebody who has no unit here. */
export const consultElsewhere: Act = ['submit', writer, submitted({ policy: policyRef })];
export const submitToLeaders: Act = ['submit', writer, submitted({ addressee: 'leaders' })];
export const dispatch: Act = [
  'dispatch',
  clerk,
  dispatched(units.science, {
    assisting: [units.talent.id, units.countyLabour.id],
    joined: [units.talent.id, units.countyLabour.id],
    note: text('7'),
  }),
];
export const accept: Act = ['accept', leadOf(units.science), acceptedBy(units.science)];
export const designate: Act = ['designate', leadOf(units.science), designated(units.science)];
export const redesignate = (handler: AccountId): Act => [
  'designate',
  leadOf(units.science),
  { type: 'designated', v, at, unitId: units.science.id, handler, previous: people.handler },
];
export const contact: Act = ['contact', handlerIn(units.science), contacted];
export const draft: Act = ['draft', handlerIn(units.science), drafted()];
export const sendBack: Act = [
  'sendBack',
  leadOf(units.science),
  { type: 'draftSentBack', v, at, reason: text('8'), draftedBy: people.handler },
];
const answer = {
  answer: text('6'),
  contactWaiver: null,
  latenessReason: null,
  ratingClosesOn: civilDate('2026-10-13'),
} as const;
export const release: Act = [
  'release',
  leadOf(units.science),
  { type: 'answerReleased', v, at, ...answer, unitId: units.science.id },
];
export const releaseByHub: Act = [
  'release',
  clerk,
  { type: 'answerReleased', v, at, ...answer, unitId: units.hub.id },
];
export const giveBack = (toSupervisor = false): Act => [
  'return',
  leadOf(units.science),
  returned(units.science, units.hub, { toSupervisor }),
];
export const recall: Act = [
  'recall',
  clerk,
  {
    type: 'recalled',
    v,
    at,
    from: units.science.id,
    to: { unitId: units.hub.id, path: units.hub.path },
    heldFromOn: civilDate('2026-09-28'),
    firstStepBy: beijing('2026-09-29 00:00'),
    reportDueAt: null,
    handler: people.handler,
    reason: text('9'),
  },
];
export const reject: Act = [
  'reject',
  clerk,
  { type: 'rejected', v, at, reason: text('3'), rightPath: text('4') },
];
export const supplement: Act = ['supplement', writer, { type: 'supplemented', v, at, text: text('5') }];
export const withdraw: Act = ['withdraw', writer, { type: 'withdrawn', v, at, reason: null }];
export const reclassify = (by: Person = clerk): Act => [
  'reclassify',
  by,
  {
    type: 'reclassified',
    v,
    at: beijing('2026-09-25 09:00'),
    from: 'consultation',
    to: 'appeal',
    deadline: {
      limitDays: 10,
      countedDays: 10,
      receivedOn: civilDate('2026-09-24'),
      dueOn: civilDate('2026-10-15'),
      lateAt: beijing('2026-10-16 00:00'),
      provisional: false,
    },
    firstStepBy: beijing('2026-09-29 00:00'),
    rungReached: null,
    reason: text('A'),
  },
];

/** A case as it goes well, with a detour through every command that a unit knows. */
export const journey: readonly Commit[] = commitsOf(
  submit,
  reclassify(),
  dispatch,
  giveBack(),
  dispatch,
  accept,
  designate,
  contact,
  supplement,
  draft,
  sendBack,
  draft,
  release,
);

/** The same commits as they would be on another case. */
export function onCase(n: number, commits: readonly Commit[]): readonly Commit[] {
  const caseId = CaseId.parse(`01K5XQ${String(n).padStart(20, '0')}`);
  return commits.map((commit) => ({ ...commit, caseId, after: { ...commit.after, caseId } }));
}
