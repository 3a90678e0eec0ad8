import type { CaseFile } from '../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../shared/domain/case/case-kind.ts';
import { headerOf, nextStep } from '../../shared/domain/case/chain.ts';
import type { CaseCommand, Person } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { submit } from '../../shared/domain/case/submit.ts';
import { nextActionAt } from '../../shared/domain/case/timers.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import {
  clerk,
  enterpriseId,
  handlerIn,
  leadOf,
  people,
  rules,
  submitted,
  text,
  units,
  writer,
} from './case-world.ts';

/** The city's other choice: the due day is over when business closes. */
export const closeOfBusiness: Rules = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' } };

const { science } = units;
const system = { kind: 'system' } as const;
const staffFor = (unit: Unit) => ({
  id: people.handler,
  memberships: [
    { kind: 'staff' as const, unitId: unit.id, roles: ['unitHandler' as const], soleMember: false },
  ],
});

/** What people do to a case, in the usual words. */
export const acts = {
  dispatch: (lead: Unit = science, by: Person = clerk): CaseCommand => ({
    type: 'dispatch',
    by,
    lead,
    assisting: [],
    note: null,
  }),
  recall: (): CaseCommand => ({ type: 'recall', by: clerk, reason: text('7') }),
  giveBack: (unit: Unit = science): CaseCommand => ({ type: 'return', by: leadOf(unit), reason: text('7') }),
  accept: (unit: Unit = science): CaseCommand => ({ type: 'accept', by: leadOf(unit) }),
  designate: (unit: Unit = science): CaseCommand => ({
    type: 'designate',
    by: leadOf(unit),
    member: staffFor(unit),
  }),
  contact: (contactedAt: Instant, unit: Unit = science): CaseCommand => ({
    type: 'contact',
    by: handlerIn(unit),
    contactedAt,
    means: 'telephone',
    person: text('4'),
    outcome: text('5'),
  }),
  draft: (unit: Unit = science): CaseCommand => ({ type: 'draft', by: handlerIn(unit), text: text('6') }),
  release: (latenessReason: CaseCommandReason = null, unit: Unit = science): CaseCommand => ({
    type: 'release',
    by: leadOf(unit),
    answer: null,
    contactWaiver: null,
    latenessReason,
    soleMember: false,
  }),
  answerByHub: (latenessReason: CaseCommandReason = null): CaseCommand => ({
    type: 'release',
    by: clerk,
    answer: text('9'),
    contactWaiver: null,
    latenessReason,
    soleMember: false,
  }),
  reclassify: (to: CaseKind, by: Person = clerk): CaseCommand => ({
    type: 'reclassify',
    by,
    to,
    reason: text('7'),
  }),
  withdraw: (): CaseCommand => ({ type: 'withdraw', by: writer, reason: null }),
  report: (unit: Unit = science): CaseCommand => ({ type: 'report', by: leadOf(unit), text: text('A') }),
  urge: (by: Person = clerk): CaseCommand => ({ type: 'urge', by, text: text('B') }),
  replyToUrge: (unit: Unit = science): CaseCommand => ({
    type: 'replyToUrge',
    by: leadOf(unit),
    text: text('C'),
  }),
};

type CaseCommandReason = Extract<CaseCommand, { type: 'release' }>['latenessReason'];

/** The case of a letter of that kind as it is received, by what the letter's command makes of it. */
export function letterOf(kind: CaseKind, at: Instant, by: Rules = rules): CaseFile {
  const letter = submitted();
  if (letter.type !== 'submitted' || writer.kind !== 'enterprise')
    throw new Error('a case begins with a letter');
  const { caseId, number, channel, addressee, consentsToPublication, subject, body } = letter;
  const own = { caseId, number, channel, addressee, consentsToPublication, subject, body, enterpriseId };
  const events = submit({ ...own, kind, by: writer, hub: units.hub }, at, by);
  const { state, commit } = nextStep(undefined, { command: 'submit', by: writer, events, at });
  return headerOf(state, { ...commit, hash: 'a'.repeat(64) });
}

/** The case after commands that must be carried out, each at its instant. */
export function after(
  caseFile: CaseFile,
  done: readonly (readonly [at: Instant, command: CaseCommand])[],
  by: Rules = rules,
): CaseFile {
  return done.reduce((present, [at, command]) => {
    const decided = decide(present, command, at, by);
    if (!decided.ok) throw new Error(`${command.type} at ${at}: ${decided.refusal.tag}`);
    return next(present, command, decided.value, at);
  }, caseFile);
}

/** What the clock fires when it looks at the case at `at`; nothing where nothing is due. */
export function firedAt(caseFile: CaseFile, at: Instant, by: Rules = rules): readonly CaseEvent[] {
  const decided = decide(caseFile, { type: 'tick', by: system }, at, by);
  if (decided.ok) return decided.value;
  if (decided.refusal.tag === 'nothingDue' || decided.refusal.tag === 'wrongStatus') return [];
  throw new Error(decided.refusal.tag);
}

/** The case after the clock has looked at it at each of these instants. */
export function ticked(caseFile: CaseFile, ats: readonly Instant[], by: Rules = rules): CaseFile {
  return ats.reduce((present, at) => {
    const events = firedAt(present, at, by);
    return events.length === 0 ? present : next(present, { type: 'tick', by: system }, events, at);
  }, caseFile);
}

/** A case in the hands of the department of science: dispatched, accepted, with a handler who has made contact. */
export function inHand(kind: CaseKind, receivedAt: Instant, takenAt: Instant, by: Rules = rules): CaseFile {
  return after(
    letterOf(kind, receivedAt, by),
    [
      [takenAt, acts.dispatch()],
      [takenAt, acts.designate()],
      [takenAt, acts.contact(takenAt)],
    ],
    by,
  );
}

function next(
  present: CaseFile,
  { type: command, by }: CaseCommand,
  events: readonly CaseEvent[],
  at: Instant,
): CaseFile {
  const { state, commit } = nextStep(present, { command, by, events, at });
  return headerOf(state, { ...commit, hash: 'a'.repeat(64) });
}

/** An event of the clock in one word, with what tells it from others of its type. */
export function nameOf(event: CaseEvent): string {
  if (event.type === 'becameLate') return 'late';
  if (event.type === 'rungReached') return `${event.told ? 'rung' : 'skipped rung'} ${event.days}`;
  if (event.type === 'reportMissed') return `report ${event.missed} missing`;
  if (event.type === 'firstStepMissed') return `${event.missing.join(', ')} missing`;
  return event.type;
}

/** What the clock fires up to `until` when it looks at the case exactly when the case's timer asks for it. */
export function timeline(
  caseFile: CaseFile,
  until: Instant,
  by: Rules = rules,
): readonly (readonly [at: string, what: string])[] {
  const fired: [at: string, what: string][] = [];
  let present = caseFile;
  let timer = nextActionAt(present, by, present.receivedAt);
  while (timer !== undefined && timer <= until) {
    const at = timer;
    fired.push(...firedAt(present, at, by).map((event): [string, string] => [wallClock(at), nameOf(event)]));
    present = ticked(present, [at], by);
    timer = nextActionAt(present, by, at);
    if (timer !== undefined && timer <= at) throw new Error(`the timer stands still at ${at}`);
  }
  return fired;
}

/** An instant as Beijing's clocks show it, `2026-09-24 17:50`. */
export function wallClock(at: Instant): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
