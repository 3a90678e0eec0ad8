import type { RulesSource } from '../../shared/app/calendar-ports.ts';
import type { CaseFile, CaseState } from '../../shared/domain/case/case-file.ts';
import type { Person } from '../../shared/domain/case/commands.ts';
import { CaseId, CaseNumber } from '../../shared/domain/case/case-id.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { TextRef } from '../../shared/domain/case/text-ref.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { quanzhouRules } from '../../shared/domain/deadline/quanzhou-rules.ts';
import { AccountId, EnterpriseId, UnitId } from '../../shared/domain/directory/ids.ts';
import { openedUnit, type Unit, type UnitLevel } from '../../shared/domain/directory/unit.ts';
import { PolicyId } from '../../shared/domain/policy/policy.ts';
import type { PolicyRef } from '../../shared/domain/policy/policy-ref.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { instant, type Instant } from '../../shared/domain/time/instant.ts';

const { calendar, city } = quanzhouRules(stateCouncilNotices);

/** Quanzhou's rules, but that one writer may write all the letters of a test file. */
export const rules: Rules = {
  calendar,
  city: {
    ...city,
    letterLimits: { person: { letters: 10_000, per: 'hour' }, enterprise: { letters: 10_000, per: 'day' } },
  },
};

/** Rules that never change. */
export const fixedRules = (always: Rules): RulesSource => ({ rulesAt: async () => always });

/** An instant in Beijing's wall-clock time, `2026-09-24 17:50`. */
export const beijing = (wallClock: string): Instant => instant(`${wallClock.replace(' ', 'T')}:00+08:00`);

const unit = (id: string, level: UnitLevel, ...path: string[]): Unit =>
  openedUnit({
    id: UnitId.parse(id),
    name: { zh: id, en: id },
    level,
    path: path.map((above) => UnitId.parse(above)),
  });

/** A small city: province → hub → two departments and a county with a department and a station. */
export const units = {
  hub: unit('hub', 'hub', 'province'),
  science: unit('science', 'department', 'province', 'hub'),
  talent: unit('talent', 'department', 'province', 'hub'),
  county: unit('county', 'county', 'province', 'hub'),
  countyLabour: unit('county-labour', 'department', 'province', 'hub', 'county'),
  station: unit('station', 'station', 'province', 'hub', 'county', 'county-labour'),
  outside: unit('other-city', 'county', 'province', 'other-hub'),
};

export const people = {
  writer: AccountId.parse('writer'),
  clerk: AccountId.parse('clerk'),
  supervisor: AccountId.parse('supervisor'),
  lead: AccountId.parse('lead'),
  handler: AccountId.parse('handler'),
};

export const enterpriseId = EnterpriseId.parse('E01');

export const writer: Person = { kind: 'enterprise', accountId: people.writer, enterpriseId };
export const clerk: Person = {
  kind: 'staff',
  accountId: people.clerk,
  as: 'hub',
  unitId: units.hub.id,
  actingFor: null,
};
export const supervisor: Person = {
  kind: 'staff',
  accountId: people.supervisor,
  as: 'hubSupervisor',
  unitId: units.hub.id,
  actingFor: null,
};
export const leadOf = ({ id }: Unit): Person => ({
  kind: 'staff',
  accountId: people.lead,
  as: 'holderLead',
  unitId: id,
  actingFor: null,
});
export const handlerIn = ({ id }: Unit): Person => ({
  kind: 'staff',
  accountId: people.handler,
  as: 'handler',
  unitId: id,
  actingFor: null,
});

/** A reference, told apart by one digit, to a text nobody reads here. */
export const text = (mark: string): TextRef => ({
  id: `01K5XQ${mark.padStart(20, '0')}`,
  digest: mark
    .repeat(64)
    .slice(0, 64)
    .replaceAll(/[^0-9a-f]/g, '0'),
});

/** A policy that somebody asks about. */
export const policyRef: PolicyRef = {
  policyId: PolicyId.parse('01K5XP00000000000000000000'),
  version: 3,
  title: '关于支持示例企业引进人才团队的若干措施',
};

type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

/** A consultation received on Thu 24 Sep 2026, 17:50: the 25th is Mid-Autumn, so it is due on Tue 29. */
export const submitted = (over: Partial<EventOf<'submitted'>> = {}): CaseEvent => ({
  type: 'submitted',
  v: 1,
  at: beijing('2026-09-24 17:50'),
  caseId: CaseId.parse('01K5XQ00000000000000000000'),
  number: CaseNumber.parse('20260924-000018'),
  kind: 'consultation',
  channel: 'web',
  addressee: 'hub',
  consentsToPublication: true,
  enterpriseId,
  submittedBy: people.writer,
  enteredBy: null,
  hub: { unitId: units.hub.id, path: units.hub.path },
  deadline: {
    limitDays: 2,
    countedDays: 2,
    receivedOn: civilDate('2026-09-24'),
    dueOn: civilDate('2026-09-29'),
    lateAt: beijing('2026-09-30 00:00'),
    provisional: false,
  },
  firstStepBy: beijing('2026-09-28 12:00'),
  heldFromOn: civilDate('2026-09-24'),
  subject: text('1'),
  body: text('2'),
  ...over,
});

/** Dispatched by the hub on Mon 28 Sep, 09:00, to be accepted by the end of that day. */
export const dispatched = (to: Unit, over: Partial<EventOf<'dispatched'>> = {}): CaseEvent => ({
  type: 'dispatched',
  v: 1,
  at: beijing('2026-09-28 09:00'),
  from: units.hub.id,
  to: { unitId: to.id, path: to.path },
  heldFromOn: civilDate('2026-09-28'),
  firstStepBy: beijing('2026-09-29 00:00'),
  reportDueAt: null,
  assisting: [],
  joined: [],
  note: null,
  bound: false,
  ...over,
});

export const returned = (from: Unit, to: Unit, over: Partial<EventOf<'returned'>> = {}): CaseEvent => ({
  type: 'returned',
  v: 1,
  at: beijing('2026-09-28 10:00'),
  from: from.id,
  to: { unitId: to.id, path: to.path },
  heldFromOn: civilDate('2026-09-28'),
  firstStepBy: beijing('2026-09-29 00:00'),
  reportDueAt: null,
  reason: text('3'),
  toSupervisor: false,
  ...over,
});

export const acceptedBy = ({ id }: Unit): CaseEvent => ({
  type: 'accepted',
  v: 1,
  at: beijing('2026-09-28 11:00'),
  unitId: id,
});

export const designated = ({ id }: Unit, handler: AccountId = people.handler): CaseEvent => ({
  type: 'designated',
  v: 1,
  at: beijing('2026-09-28 11:00'),
  unitId: id,
  handler,
  previous: null,
});

export const contacted: CaseEvent = {
  type: 'contacted',
  v: 1,
  at: beijing('2026-09-28 14:00'),
  contactedAt: beijing('2026-09-28 13:30'),
  means: 'telephone',
  person: text('4'),
  outcome: text('5'),
};

export const drafted = (by: AccountId = people.handler): CaseEvent => ({
  type: 'answerDrafted',
  v: 1,
  at: beijing('2026-09-28 15:00'),
  text: text('6'),
  by,
});

/** The consultation is marked late: its first report is due at the end of the fifth working day after its due day. */
export const becameLate = (over: Partial<EventOf<'becameLate'>> = {}): CaseEvent => ({
  type: 'becameLate',
  v: 1,
  at: beijing('2026-09-30 00:00'),
  since: beijing('2026-09-30 00:00'),
  reportDueAt: beijing('2026-10-13 00:00'),
  ...over,
});

/** The hub takes it back from the science bureau. */
export const recalledAt = (at: string, heldFromOn: string): CaseEvent => ({
  type: 'recalled',
  v: 1,
  at: beijing(at),
  from: units.science.id,
  to: { unitId: units.hub.id, path: units.hub.path },
  heldFromOn: civilDate(heldFromOn),
  firstStepBy: beijing('2026-10-13 00:00'),
  reportDueAt: null,
  handler: null,
  reason: text('7'),
});

/** Answered by whoever holds it. */
export const answeredAt = (at: string): CaseEvent => ({
  type: 'answerReleased',
  v: 1,
  at: beijing(at),
  unitId: units.science.id,
  answer: text('6'),
  contactWaiver: null,
  latenessReason: null,
  ratingClosesOn: civilDate('2026-12-31'),
});

/** The case that these events make, as if written by one commit. */
export function given(...events: readonly CaseEvent[]): CaseFile {
  const state = events.reduce<CaseState | undefined>(evolve, undefined);
  if (state === undefined) throw new Error('given() needs a submitted event');
  return { ...state, version: events.length, acts: events.length, hash: 'a'.repeat(64) };
}
