import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseCommand, Person } from '../../../shared/domain/case/commands.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { Notice } from '../../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import type { Recipient } from '../../../shared/domain/deadline/ladder.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { beijing, handlerIn, leadOf, rules, text, units } from '../case-world.ts';
import {
  accept,
  type Act,
  commitsOf,
  designate,
  dispatch,
  journey,
  lastOf,
  type Move,
  onCase,
  recall,
  reject,
  submit,
  withdraw,
} from './commit-chain.ts';

/** A command as the domain decides it at that moment of Beijing's clocks; throws when it is refused. */
export const done =
  (wallClock: string, command: CaseCommand, under: Rules = rules): Move =>
  (before: CaseFile): Act => {
    const decided = decide(before, command, beijing(wallClock), under);
    if (!decided.ok) throw new Error(`${command.type} is refused: ${decided.refusal.tag}`);
    return [command.type, command.by, ...decided.value];
  };

/** The clock's own command. */
export const tick = (wallClock: string, under: Rules = rules): Move =>
  done(wallClock, { type: 'tick', by: { kind: 'system' } }, under);

const mayor: Person = {
  kind: 'staff',
  accountId: AccountId.parse('mayor'),
  as: 'leader',
  unitId: units.hub.id,
  actingFor: null,
};
export const urge = (wallClock: string, by: Person = mayor): Move =>
  done(wallClock, { type: 'urge', by, text: text('B') });
const reply = (wallClock: string): Move =>
  done(wallClock, { type: 'replyToUrge', by: leadOf(units.science), text: text('C') });
const report = (wallClock: string): Move =>
  done(wallClock, { type: 'report', by: leadOf(units.science), text: text('D') });

/** The consultation of case-world.ts with its unit: due on Tue 29 September, and nobody has made contact. */
export const withUnit: readonly Move[] = [submit, dispatch, accept, designate];

/** It runs late over the National Day holiday (1-7 October; Saturday the 10th is worked), until it is answered and closes. */
export const ranLate: readonly Move[] = [
  ...withUnit,
  tick('2026-09-29 08:30'),
  tick('2026-09-30 00:00'),
  tick('2026-09-30 08:30'),
  tick('2026-10-08 08:30'),
  urge('2026-10-08 10:00'),
  tick('2026-10-10 08:30'),
  reply('2026-10-10 09:00'),
  tick('2026-10-12 08:30'),
  tick('2026-10-13 08:30'),
  report('2026-10-13 10:00'),
];

const answeredLate: readonly Move[] = [
  done('2026-10-14 08:45', { type: 'draft', by: handlerIn(units.science), text: text('6') }),
  done('2026-10-14 09:00', {
    type: 'release',
    by: leadOf(units.science),
    answer: null,
    contactWaiver: text('E'),
    latenessReason: text('F'),
    soleMember: false,
  }),
  tick('2026-10-30 00:00'),
];

/** Everything that clocks do to a case, and what people say to it. */
export const lateStory: readonly Commit[] = commitsOf(...ranLate, ...answeredLate);

/** Quanzhou's rules once a second notice for 2026 has made days off, or working days, of these. */
export function withDays(changes: Readonly<Record<string, 'off' | 'work'>>): Rules {
  const second = stateCouncilNotices
    .filter(({ year }) => year === 2026)
    .map((first) => {
      const kept = first.days.filter(({ date }) => changes[date] === undefined);
      const changed = Object.entries(changes).map(([date, kind]) => ({ date, name: '示例', kind }));
      const days = [...kept, ...changed].toSorted((a, b) => (a.date < b.date ? -1 : 1));
      return Notice.parse({ ...first, version: first.version + 1, days });
    });
  const [latest] = second.map(({ year, version }) => ({ year, version }));
  return { ...rules, calendar: workingCalendar([...stateCouncilNotices, ...second], latest) };
}

/** It runs late, and a notice makes its due day a day off, which lifts the lateness. */
export const redatedStory: readonly Commit[] = commitsOf(
  ...withUnit,
  tick('2026-09-30 00:00'),
  tick('2026-09-30 07:00', withDays({ '2026-09-29': 'off' })),
);

const all: Recipient[] = ['handler', 'unitLead', 'hubSupervisor', 'leader', 'overseer'];

/** Rules under which every rung and every missing report tells everybody. */
const toldToAll: Rules = {
  ...rules,
  city: {
    ...rules.city,
    ladder: {
      ...rules.city.ladder,
      consultation: {
        rungs: [-1, 0, 2].map((days) => ({ days, tells: all })),
        reports: { everyDays: 1, missedTells: [all] },
      },
    },
  },
};

/** Everybody is told the day before it is due, on the day, when it is late, and when no progress is reported. */
export const toldToAllStory: readonly Commit[] = commitsOf(
  ...withUnit,
  ...['2026-09-28 12:00', '2026-09-29 08:30', '2026-09-30 00:00', '2026-10-08 08:30'].map((wallClock) =>
    tick(wallClock, toldToAll),
  ),
);

/** Commits that between them hold every kind of event, each story on a case of its own. */
export const everyKind: readonly Commit[] = [
  journey,
  lateStory,
  redatedStory,
  ...[
    [submit, reject],
    [submit, dispatch, designate, recall],
    [submit, dispatch, designate, withdraw],
  ].map((acts: readonly Act[]) => [lastOf(commitsOf(...acts))]),
].flatMap((commits, n) => onCase(n, commits));
