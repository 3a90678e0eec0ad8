import { describe, expect, test } from 'vitest';
import type { CommandOf, Person } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import {
  acceptedBy,
  beijing,
  clerk,
  contacted,
  designated,
  dispatched,
  drafted,
  given,
  handlerIn,
  leadOf,
  people,
  rules,
  submitted,
  text,
  units,
} from '../../support/case-world.ts';

const { science, hub } = units;
const now = beijing('2026-09-29 10:00');
const inHand = [submitted(), dispatched(science), acceptedBy(science), designated(science)];

const release = (over: Partial<CommandOf<'release'>> = {}): CommandOf<'release'> => ({
  type: 'release',
  by: leadOf(science),
  answer: null,
  contactWaiver: null,
  latenessReason: null,
  soleMember: false,
  ...over,
});

const released = (over: Partial<Extract<CaseEvent, { type: 'answerReleased' }>> = {}): CaseEvent => ({
  type: 'answerReleased',
  v: 1,
  at: now,
  unitId: science.id,
  answer: text('6'),
  contactWaiver: null,
  latenessReason: null,
  ratingClosesOn: civilDate('2026-10-14'),
  ...over,
});

describe('draft', () => {
  test('the handler proposes an answer', () => {
    const command = { type: 'draft' as const, by: handlerIn(science), text: text('6') };
    expect(decide(given(...inHand), command, now, rules)).toEqual({
      ok: true,
      value: [{ ...drafted(), at: now }],
    });
  });

  test('the lead sends a draft back with a reason; without a draft there is nothing to send back', () => {
    const command = { type: 'sendBack' as const, by: leadOf(science), reason: text('7') };
    expect(decide(given(...inHand, drafted()), command, now, rules)).toEqual({
      ok: true,
      value: [{ type: 'draftSentBack', v: 1, at: now, reason: text('7'), draftedBy: people.handler }],
    });
    expect(decide(given(...inHand), command, now, rules)).toEqual({
      ok: false,
      refusal: { tag: 'draftMissing' },
    });
  });
});

const standIn: Person = {
  kind: 'staff',
  accountId: people.clerk,
  as: 'holderLead',
  unitId: science.id,
  actingFor: people.lead,
};

describe('release by a unit', () => {
  test.each<[string, readonly CaseEvent[], CommandOf<'release'>, CaseEvent | string]>([
    ['after a contact', [contacted, drafted()], release(), released()],
    ['without a draft', [contacted], release(), 'draftMissing'],
    [
      'with a text of the lead’s own',
      [contacted, drafted()],
      release({ answer: text('9') }),
      'answerNotDrafted',
    ],
    ['without a contact', [drafted()], release(), 'contactMissing'],
    [
      'without a contact, for a reason',
      [drafted()],
      release({ contactWaiver: text('8') }),
      released({ contactWaiver: text('8') }),
    ],
    ['of the lead’s own draft', [contacted, drafted(people.lead)], release(), 'ownDraft'],
    [
      'of the lead’s own draft, by the lead’s deputy',
      [contacted, drafted(people.lead)],
      release({ by: standIn }),
      'ownDraft',
    ],
    ['of a draft by the deputy of the handler', [contacted, drafted(people.clerk)], release(), released()],
    [
      'of the own draft in a unit of one',
      [contacted, drafted(people.lead)],
      release({ soleMember: true }),
      released(),
    ],
  ])('%s', (_when, events, command, expected) => {
    const result = decide(given(...inHand, ...events), command, now, rules);
    const outcome =
      typeof expected === 'string'
        ? { ok: false, refusal: { tag: expected } }
        : { ok: true, value: [expected] };
    expect(result).toEqual(outcome);
  });
});

describe('release by the hub', () => {
  test('answers at once while the case is with it, with a text and without a contact', () => {
    const answer = text('9');
    expect(decide(given(submitted()), release({ by: clerk, answer }), now, rules)).toEqual({
      ok: true,
      value: [released({ unitId: hub.id, answer })],
    });
    expect(decide(given(submitted()), release({ by: clerk }), now, rules)).toEqual({
      ok: false,
      refusal: { tag: 'answerMissing' },
    });
  });

  test('is over once the case is with a unit', () => {
    const command = release({ by: clerk, answer: text('9') });
    expect(decide(given(submitted(), dispatched(science)), command, now, rules)).toEqual({
      ok: false,
      refusal: { tag: 'wrongStatus', command: 'release', status: 'dispatched' },
    });
  });
});
