import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { AudiencePreviewView } from '../../shared/http/views/audience-view.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { operationsOf } from '../support/operations-of.ts';
import { cast } from '../support/permissions/cast.ts';
import { located, matchedCity, profileOf } from '../support/policy/matched-city.ts';

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

test('every operation on audiences has answered as it promises', () => {
  expect(operationsOf('audience').filter((id) => !city.answered.has(id))).toEqual([]);
});
