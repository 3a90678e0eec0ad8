import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseFile } from '../../shared/domain/case/case-file.ts';
import { headerOf, nextStep, replay } from '../../shared/domain/case/chain.ts';
import { isOpen } from '../../shared/domain/case/case-words.ts';
import type { CaseCommand, Person, Submission } from '../../shared/domain/case/commands.ts';
import { Commit, type UnsealedCommit } from '../../shared/domain/case/commit.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import { submit } from '../../shared/domain/case/submit.ts';
import { type Transition, transitions } from '../../shared/domain/case/transitions.ts';
import { type AccountId, UnitId } from '../../shared/domain/directory/ids.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import { instant, plusHours } from '../../shared/domain/time/instant.ts';
import {
  beijing,
  enterpriseId,
  people,
  policyRef,
  rules,
  submitted,
  text,
  units,
  writer,
} from '../support/case-world.ts';

const seal = (commit: UnsealedCommit): Commit => ({
  ...commit,
  hash: createHash('sha256').update(JSON.stringify(commit)).digest('hex'),
});

/** Departments with ids of the greatest length, so that the header is tried at its largest. */
const manyUnits: readonly Unit[] = Array.from({ length: 40 }, (_, index) => ({
  ...units.countyLabour,
  id: UnitId.parse(
    `county-350582-department-with-a-very-long-id-${String(index).padStart(3, '0')}`.slice(-32),
  ),
}));
const anyUnit = fc.constantFrom(
  units.hub,
  units.science,
  units.county,
  units.countyLabour,
  units.outside,
  ...manyUnits,
);
const accounts = [people.lead, people.handler, people.clerk];

interface Choice {
  readonly row: Transition;
  readonly hours: number;
  readonly lead: Unit;
  readonly assisting: readonly Unit[];
  readonly kind: 'consultation' | 'suggestion' | 'appeal';
  readonly who: AccountId;
  readonly flag: boolean;
}

const rows = transitions.filter((row) => row.command !== 'submit');
const choices: fc.Arbitrary<Choice> = fc.record({
  row: fc.constantFrom(...rows),
  hours: fc.integer({ min: 0, max: 40 }),
  lead: anyUnit,
  assisting: fc.uniqueArray(anyUnit, { maxLength: 20, selector: ({ id }) => id }),
  kind: fc.constantFrom('consultation' as const, 'suggestion' as const, 'appeal' as const),
  who: fc.constantFrom(...accounts),
  flag: fc.boolean(),
});

function commandOf(choice: Choice, caseFile: CaseFile): CaseCommand {
  const { who, flag } = choice;
  const { command, by: as } = choice.row;
  const unitId = as === 'hub' || as === 'hubSupervisor' ? caseFile.hub.unitId : caseFile.holder.unitId;
  if (command === 'tick') return { type: 'tick', by: { kind: 'system' } };
  const by: Person =
    as === 'enterprise' ? writer : { kind: 'staff', accountId: who, as, unitId, actingFor: null };
  const reason = text('7');
  const optional = flag ? text('8') : null;
  switch (command) {
    case 'submit':
      throw new Error('a case is submitted once, before all of these');
    case 'reclassify':
      return { type: 'reclassify', by, to: choice.kind, reason };
    case 'reject':
      return { type: 'reject', by, reason, rightPath: reason };
    case 'dispatch':
      return { type: 'dispatch', by, lead: choice.lead, assisting: choice.assisting, note: optional };
    case 'recall':
    case 'return':
    case 'sendBack':
      return { type: command, by, reason };
    case 'accept':
      return { type: 'accept', by };
    case 'designate': {
      const membership = {
        kind: 'staff' as const,
        unitId,
        roles: ['unitHandler' as const],
        soleMember: false,
      };
      return { type: 'designate', by, member: { id: who, memberships: flag ? [membership] : [] } };
    }
    case 'contact':
      return {
        type: 'contact',
        by,
        contactedAt: caseFile.receivedAt,
        means: 'visit',
        person: reason,
        outcome: reason,
      };
    case 'supplement':
    case 'draft':
    case 'report':
    case 'urge':
    case 'replyToUrge':
      return { type: command, by, text: reason };
    case 'withdraw':
      return { type: 'withdraw', by, reason: optional };
    case 'release':
      return {
        type: 'release',
        by,
        answer: flag ? reason : null,
        contactWaiver: optional,
        latenessReason: optional,
        soleMember: flag,
      };
  }
}

/** What a life begins with: an appeal, or a consultation about a policy of that office, which none may have here. */
const beginnings = fc.constantFrom<Pick<Submission, 'kind' | 'consulted'>>(
  { kind: 'appeal' },
  { kind: 'consultation', consulted: { ref: policyRef, office: units.science } },
  { kind: 'consultation', consulted: { ref: policyRef, office: units.countyLabour } },
  { kind: 'consultation', consulted: { ref: policyRef, office: undefined } },
);

/** Plays the choices against a fresh letter; refused ones change nothing. */
function play([beginning, made]: readonly [Pick<Submission, 'kind' | 'consulted'>, readonly Choice[]]): {
  readonly caseFile: CaseFile;
  readonly commits: readonly Commit[];
} {
  const opening = submitted();
  if (opening.type !== 'submitted' || writer.kind !== 'enterprise')
    throw new Error('a case begins with a letter');
  const { caseId, number, channel, addressee, consentsToPublication, subject, body } = opening;
  const letter = { caseId, number, channel, addressee, consentsToPublication, subject, body, enterpriseId };
  let now = beijing('2026-09-24 17:50');
  const events = submit({ ...letter, ...beginning, by: writer, hub: units.hub }, now, rules);
  const first = nextStep(undefined, { command: 'submit', by: writer, events, at: now });
  const commits = [seal(first.commit)];
  let caseFile = headerOf(first.state, commits[0] ?? seal(first.commit));
  for (const choice of made) {
    now = plusHours(instant(now), choice.hours);
    const command = commandOf(choice, caseFile);
    const decided = decide(caseFile, command, now, rules);
    if (!decided.ok) continue;
    const step = nextStep(caseFile, {
      command: command.type,
      by: command.by,
      events: decided.value,
      at: now,
    });
    const commit = seal(step.commit);
    commits.push(commit);
    caseFile = headerOf(step.state, commit);
  }
  return { caseFile, commits };
}

const lives = fc.tuple(beginnings, fc.array(choices, { maxLength: 60 })).map(play);

test('the header is the fold of the commits, and both stay what their schemas say', () => {
  fc.assert(
    fc.property(lives, ({ caseFile, commits }) => {
      expect(replay(commits)).toEqual(caseFile);
      expect(CaseFile.parse(caseFile)).toEqual(caseFile);
      for (const commit of commits) expect(Commit.parse(commit)).toEqual(commit);
    }),
    { numRuns: 150 },
  );
});

test('an open case has exactly one holder: the last of its holdings, the hub while received and a unit below it after', () => {
  fc.assert(
    fc.property(lives, ({ caseFile }) => {
      expect(caseFile.holdings.at(-1)?.unitId).toBe(caseFile.holder.unitId);
      if (!isOpen(caseFile.status)) return;
      expect(caseFile.holder.unitId === units.hub.id).toBe(caseFile.status === 'received');
      expect([caseFile.holder.unitId, ...caseFile.holder.path]).toContain(units.hub.id);
      expect(caseFile.assisting).not.toContain(caseFile.holder.unitId);
    }),
    { numRuns: 300 },
  );
});

test('the date never moves later once the case was dispatched, whatever people do', () => {
  fc.assert(
    fc.property(lives, ({ commits }) => {
      let dispatched = false;
      let dueOn = commits[0]?.after.dueOn ?? '';
      for (const { events, after } of commits) {
        if (dispatched) expect(after.dueOn <= dueOn).toBe(true);
        dispatched ||= events.some(({ type }) => type === 'dispatched');
        dueOn = after.dueOn;
      }
    }),
    { numRuns: 300 },
  );
});

test('versions count the commits, acts those of people, and each names the hash before it', () => {
  fc.assert(
    fc.property(lives, ({ commits }) => {
      for (const [index, commit] of commits.entries()) {
        const acts = commits.slice(0, index + 1).filter(({ by }) => by.kind !== 'system').length;
        expect([commit.version, commit.acts]).toEqual([index + 1, acts]);
        expect(commit.previousHash).toBe(commits[index - 1]?.hash ?? '0'.repeat(64));
      }
    }),
    { numRuns: 100 },
  );
});

test('a letter about a policy of an office here begins there, and the hub has none of its counted days until it is given back', () => {
  fc.assert(
    fc.property(lives, ({ caseFile, commits }) => {
      const [opening] = commits;
      if (opening?.after.status !== 'dispatched') return;
      expect(opening.events.map(({ type }) => type)).toEqual(['submitted', 'dispatched']);
      const back = commits.some(({ after }) => after.status === 'received');
      if (!back) expect(caseFile.holdings.map(({ unitId }) => unitId)).not.toContain(units.hub.id);
      expect(caseFile).toMatchObject({ policy: { policyId: policyRef.policyId }, wasDispatched: true });
    }),
    { numRuns: 200 },
  );
});
