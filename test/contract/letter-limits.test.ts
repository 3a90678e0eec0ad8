import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterpriseId, rules } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemOf, submission } from '../support/http-problems.ts';

const person = { letters: 3, per: 'hour' } as const;
let city: CityApi;
beforeAll(async () => {
  city = await cityApi({ ...rules.city, letterLimits: { ...rules.city.letterLimits, person } });
});
afterAll(async () => city.engine.stop());

test('one letter more than the city takes from a person in an hour: 429, and when to come back', async () => {
  for (let written = 0; written < person.letters; written += 1) await city.begin();

  const chinese = await problemOf(city.api, submission);
  expect(chinese).toMatchObject({ status: 429, type: '/problems/too-many-letters', title: '来信过多' });
  // The requests of these tests arrive at 17:50.
  expect(chinese.answer.headers['retry-after']).toBe(String(10 * 60));

  const english = await problemOf(city.api, { ...submission, headers: { 'accept-language': 'en' } });
  expect(english.title).toBe('Too many letters');

  const list = { operation: 'listEnterpriseCases', as: citizens.writer, params: { enterpriseId } } as const;
  const all = await city.ask({ ...list, query: { limit: '100' } });
  expect(all.json()).toMatchObject({ items: { length: person.letters } });
});
