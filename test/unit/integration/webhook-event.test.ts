import { describe, expect, test } from 'vitest';
import { Origin } from '../../../shared/domain/integration/origin.ts';
import { wants } from '../../../shared/domain/integration/integrator.ts';
import { WebhookEvent, webhookEventsOf } from '../../../shared/domain/integration/webhook-event.ts';
import { integratorOf } from '../../support/integrators.ts';
import { journey } from '../../support/messages/commit-chain.ts';

const origin = Origin.parse({
  source: 'province',
  externalId: 'FJ-1',
  occurredAt: '2026-09-24T09:30:00.000Z',
});

describe('what integrators are told of a case', () => {
  const events = journey.flatMap((commit) => webhookEventsOf(commit, origin));

  test('is what the schema promises, and holds no unit, no person and no text', () => {
    for (const event of events) {
      expect(WebhookEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      expect(Object.keys(event.data).toSorted()).toEqual([
        'caseNumber',
        'dueOn',
        'eventId',
        'externalId',
        'kind',
        'provisional',
        'source',
        'status',
        'version',
      ]);
    }
  });

  test('begins with the letter, has an id of its own each, and grows by version', () => {
    expect(events[0]).toMatchObject({ type: 'case.received', data: { externalId: 'FJ-1', version: 1 } });
    expect(new Set(events.map(({ data }) => data.eventId)).size).toBe(events.length);
    const versions = events.map(({ data }) => data.version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  test('leaves out what offices settle among themselves', () => {
    const told: readonly string[] = events.map(({ type }) => type);
    for (const inner of ['urged', 'firstStepMissed', 'answerDrafted', 'designated', 'contacted']) {
      expect(told.some((type) => type.includes(inner))).toBe(false);
    }
  });

  test.each([
    [{}, { type: 'case.late', source: null }, true],
    [{ enabled: false }, { type: 'case.late', source: null }, false],
    [{ kinds: ['case.closed'] }, { type: 'case.late', source: null }, false],
    [{ source: 'province' }, { type: 'case.late', source: 'province' }, true],
    [{ source: 'province' }, { type: 'case.late', source: '12345' }, false],
    [{ source: 'province' }, { type: 'case.late', source: null }, false],
  ] as const)('an integrator with %j wants %j: %j', (over, what, expected) => {
    expect(wants(integratorOf('one', over), what)).toBe(expected);
  });
});
