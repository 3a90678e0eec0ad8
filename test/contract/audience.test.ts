import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoDeliveryCounts } from '../../shared/adapters/dynamo/delivery-count-store.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { countDeliveries } from '../../shared/app/count-deliveries.ts';
import { matchVersion } from '../../shared/app/match-version.ts';
import { AudiencePreviewView, DeliveryView } from '../../shared/http/views/audience-view.ts';
import { beijing } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { matchDepsOn } from '../support/policy/matching-deps.ts';
import { operationsOf } from '../support/operations-of.ts';
import { cast } from '../support/permissions/cast.ts';
import { contentWith, located, matchedCity, personOf, profileOf } from '../support/policy/matched-city.ts';

const editor = cast.holderEditor.id;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
  await dynamoDirectoryWriter(city.engine.table).putAccount(cast.holderEditor);
  const { profiles } = matchedCity(city.engine.table);
  await profiles([1, 2].map((n) => profileOf(n, located('350582'))));
});
afterAll(async () => city.engine.stop());

test('a preview counts whom criteria would reach, and tells of nobody which enterprise it is', async () => {
  const criteria = { clause: 'region', in: ['350582'] };
  const answer = await city.ask({ operation: 'previewAudience', as: editor, body: { criteria } });
  const preview = AudiencePreviewView.parse(answer.json());
  expect(preview).toMatchObject({
    count: 2,
    atLeast: false,
    sample: [{ region: '350582', industry: null }, {}],
    costs: [{ clause: criteria, count: 0, atLeast: false }],
  });
  expect(answer.text).not.toContain('S000001');
});

test('a preview points out what is wrong with criteria', async () => {
  const criteria = { all: [{ clause: 'region', in: ['359999'] }] };
  const answer = await city.ask({ operation: 'previewAudience', as: editor, body: { criteria } }, 400);
  expect(answer.json()).toMatchObject({
    errors: [{ pointer: '/criteria/all/0/in/0', rule: 'unknownCode' }],
  });
});

test('how far a policy was delivered is told in numbers: its publication, and the last count', async () => {
  const { table } = city.engine;
  let now = beijing('2026-11-27 11:00');
  const matching = matchDepsOn(table, { now: () => now });
  const policies = matchedCity(table);
  await policies.people(personOf('p1', { 1: 'atOnce' }));
  const version = await policies.publish(1, 1, contentWith());
  const delivery = async () => {
    const { policyId } = version;
    const request = { operation: 'getDelivery', as: citizens.clerk, params: { policyId } } as const;
    return DeliveryView.parse((await city.ask(request)).json());
  };
  expect(await delivery()).toMatchObject({ version: 1, publication: null, counted: null });
  await matchVersion(matching, version, () => false);
  expect((await delivery()).publication).toMatchObject({ outcome: 'done', matched: 2, pushed: 2 });
  now = beijing('2026-11-27 11:15');
  const counting = {
    ...matching,
    counts: dynamoDeliveryCounts(table),
    counters: { count: () => {} },
    timeZone: 'Asia/Shanghai',
  };
  await countDeliveries(counting, () => false);
  expect((await delivery()).counted).toMatchObject({
    at: now,
    reached: { audience: 2, matched: 2, inInbox: 2, withPeople: 1, mailed: 1 },
    missing: 0,
    mails: { planned: 1, mails: 1, pending: 1 },
  });
});

test('every operation on audiences has answered as it promises', () => {
  expect(operationsOf('audience').filter((id) => !city.answered.has(id))).toEqual([]);
});
