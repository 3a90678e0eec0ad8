import * as fc from 'fast-check';
import type { CaseFile } from '../../shared/domain/case/case-file.ts';
import { CaseKind } from '../../shared/domain/case/case-kind.ts';
import { headerOf, nextStep } from '../../shared/domain/case/chain.ts';
import type { CaseCommand } from '../../shared/domain/case/commands.ts';
import type { Commit } from '../../shared/domain/case/commit.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time/instant.ts';
import { beijing, clerk, leadOf, rules, supervisor, text, units } from './case-world.ts';
import { corrected } from './changed-calendar.ts';
import { acts, closeOfBusiness, letterOf, nameOf, wallClock } from './clock-world.ts';
import { dateOf, epochDay } from './working-day-oracle.ts';

/** What may happen next to a case, by people or the clock; whether the rules let it happen is theirs to say. */
const happenings: Readonly<Record<string, (caseFile: CaseFile, now: Instant) => CaseCommand>> = {
  tick: () => ({ type: 'tick', by: { kind: 'system' } }),
  dispatchToScience: () => acts.dispatch(units.science),
  dispatchToCounty: () => acts.dispatch(units.county, supervisor),
  handDown: () => acts.dispatch(units.countyLabour, leadOf(units.county)),
  recall: () => acts.recall(),
  giveBack: ({ holder }) => acts.giveBack(atUnit(holder.unitId)),
  accept: ({ holder }) => acts.accept(atUnit(holder.unitId)),
  designate: ({ holder }) => acts.designate(atUnit(holder.unitId)),
  contact: ({ holder }, now) => acts.contact(now, atUnit(holder.unitId)),
  draft: ({ holder }) => acts.draft(atUnit(holder.unitId)),
  release: ({ holder }) => acts.release(text('8'), atUnit(holder.unitId)),
  answerByHub: () => acts.answerByHub(text('8')),
  toConsultation: ({ status }) => acts.reclassify('consultation', status === 'received' ? clerk : supervisor),
  toSuggestion: ({ status }) => acts.reclassify('suggestion', status === 'received' ? clerk : supervisor),
  toAppeal: ({ status }) => acts.reclassify('appeal', status === 'received' ? clerk : supervisor),
  report: ({ holder }) => acts.report(atUnit(holder.unitId)),
  urge: () => acts.urge(),
  replyToUrge: ({ holder }) => acts.replyToUrge(atUnit(holder.unitId)),
};

function atUnit(unitId: string) {
  return Object.values(units).find(({ id }) => id === unitId) ?? units.science;
}

const minutesOf2026 = fc
  .integer({ min: 0, max: 355 * 24 * 60 })
  .map((minutes) => plusMinutes(beijing('2026-01-01 00:00'), minutes));

/** Some days around the receipt of a letter, by how many days later, and what a correction makes of them. */
const changedDays = fc.dictionary(
  fc.integer({ min: -2, max: 25 }).map(String),
  fc.constantFrom('off' as const, 'work' as const, 'plain' as const),
  { minKeys: 1, maxKeys: 4 },
);

const next = fc.oneof(
  { weight: 3, arbitrary: fc.constant('tick') },
  { weight: 7, arbitrary: fc.constantFrom(...Object.keys(happenings)) },
);
const steps = fc.array(fc.record({ next, minutes: fc.integer({ min: 0, max: 3 * 24 * 60 }) }), {
  maxLength: 14,
});

/** A case somewhere in its life: where it stands, since when, by which rules, and how it came there. */
export interface Life {
  /** The case as it was received. */
  readonly letter: CaseFile;
  readonly caseFile: CaseFile;
  /** Every commit behind the first. */
  readonly commits: readonly Commit[];
  readonly now: Instant;
  readonly by: Rules;
  /** What fast-check prints of it. */
  readonly [fc.toStringMethod]: () => string;
}

const beginnings = fc.record({
  kind: fc.constantFrom(...CaseKind.options),
  receivedAt: minutesOf2026,
  by: fc.constantFrom(rules, closeOfBusiness),
  steps,
});

/** Lives under a calendar that stays as it is. */
export const lives: fc.Arbitrary<Life> = beginnings.map(({ kind, receivedAt, by, steps: taken }) =>
  lived(born(kind, receivedAt, by), taken, by),
);

/** Lives in which, some way along, the notice for 2026 is corrected; with the rules before and after. */
export const livesThroughACorrection: fc.Arbitrary<Life & { readonly corrections: Life }> = fc
  .tuple(beginnings, changedDays, steps)
  .map(([{ kind, receivedAt, by, steps: before }, changes, later]) => {
    const until = lived(born(kind, receivedAt, by), before, by);
    const received = epochDay(until.caseFile.deadline.receivedOn);
    const days = Object.entries(changes).map(([after, what]) => [dateOf(received + Number(after)), what]);
    const in2026 = Object.fromEntries(days.filter(([date]) => date?.startsWith('2026-')));
    const changed = corrected(in2026, by);
    const corrections = lived(until, later, changed);
    return { ...until, corrections, [fc.toStringMethod]: corrections[fc.toStringMethod] };
  });

function born(kind: CaseKind, receivedAt: Instant, by: Rules): Life {
  const letter = letterOf(kind, receivedAt, by);
  return told({ letter, caseFile: letter, commits: [], now: receivedAt, by });
}

function told(life: Omit<Life, typeof fc.toStringMethod>): Life {
  const { letter, commits, now, by } = life;
  const story = commits.map(({ at, command, events }) =>
    [wallClock(at), command, ...events.map(nameOf)].join(' '),
  );
  const begin = `${by.city.lateFrom}: ${letter.kind} received ${wallClock(letter.receivedAt)}`;
  return { ...life, [fc.toStringMethod]: () => [begin, ...story, `now ${wallClock(now)}`].join('; ') };
}

type Steps = readonly { readonly next: string; readonly minutes: number }[];

function lived(from: Life, taken: Steps, by: Rules): Life {
  return taken.reduce<Life>(
    (life, step) => {
      const now = plusMinutes(life.now, step.minutes);
      const command = happenings[step.next]?.(life.caseFile, now);
      return command === undefined ? life : did({ ...life, now }, command);
    },
    told({ ...from, by }),
  );
}

/** The life with a command given, unless it is refused. */
function did(life: Life, command: CaseCommand): Life {
  const { caseFile, commits, now, by } = life;
  const decided = decide(caseFile, command, now, by);
  if (!decided.ok) return told(life);
  const { type, by: actor } = command;
  const { state, commit: unsealed } = nextStep(caseFile, {
    command: type,
    by: actor,
    events: decided.value,
    at: now,
  });
  const commit = { ...unsealed, hash: 'a'.repeat(64) };
  return told({ ...life, caseFile: headerOf(state, commit), commits: [...commits, commit] });
}
