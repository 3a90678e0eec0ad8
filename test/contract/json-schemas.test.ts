import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { Origin } from '../../shared/domain/integration/origin.ts';
import { webhookEventsOf } from '../../shared/domain/integration/webhook-event.ts';
import { passLetterOn } from '../../shared/http/contracts/inbound.ts';
import { passedOn } from '../support/inbound-letters.ts';
import { journey } from '../support/messages/commit-chain.ts';
import { provincialLetter } from '../support/platform-sending.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

function faultsIn(name: string, value: unknown): readonly string[] {
  const schema: unknown = JSON.parse(readFileSync(`docs/schemas/${name}.json`, 'utf8'));
  const validate = ajv.getSchema(`${name}.json`) ?? ajv.compile(schema as object);
  return validate(value) === true ? [] : (validate.errors ?? []).map((error) => ajv.errorsText([error]));
}

const origin = Origin.parse({
  source: 'province',
  externalId: 'FJ-1',
  occurredAt: '2026-09-24T09:30:00.000Z',
});
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the published schemas', () => {
  test('hold for every webhook of a case from letter to answer, from a platform and not', () => {
    const events = journey.flatMap((commit) => [
      ...webhookEventsOf(commit, origin),
      ...webhookEventsOf(commit, undefined),
    ]);
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) expect(faultsIn('webhook-event', asJson(event))).toEqual([]);
  });

  test('hold for every event of that case', () => {
    for (const event of journey.flatMap(({ events }) => events)) {
      expect(faultsIn('case-event', asJson(event))).toEqual([]);
    }
  });

  test('hold for letters that platforms pass on, and for what they are answered', () => {
    expect(faultsIn('passed-on-letter', provincialLetter)).toEqual([]);
    expect(faultsIn('passed-on-letter', passLetterOn.examples.body)).toEqual([]);
    expect(faultsIn('letter-receipt', asJson(passedOn(1).answered.receipt))).toEqual([]);
  });

  test('refuse what is none', () => {
    expect(faultsIn('webhook-event', { type: 'case.urged' })).not.toEqual([]);
    expect(faultsIn('passed-on-letter', { ...provincialLetter, county: '350582' })).not.toEqual([]);
  });
});
