import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../shared/http/contracts/claims.ts';
import { beijing, enterpriseId } from '../support/case-world.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { citizens } from '../support/city.ts';

const { writer, clerk, overseer, scienceLead } = citizens;
let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
const of = { params: { enterpriseId } };
const reading = { operation: 'getProfile', as: writer, ...of } as const;
const saving = (as: string, body: unknown, etag: string, over: object = {}) =>
  ({ operation: 'saveProfile', as, ...of, body, headers: { 'if-match': etag }, ...over }) as const;

beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

describe('the profile of an enterprise', () => {
  test('is what the directory says, until somebody adds to it', async () => {
    const answer = await ask(reading);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.json()).toMatchObject({
      industry: { value: '1951', source: 'claim' },
      industryName: '纺织面料鞋制造',
      region: { value: { county: '350582', zone: null } },
      size: { possible: ['large', 'medium', 'small', 'micro'], missing: ['employees', 'revenueWan'] },
      missing: ['employees', 'revenueWan', 'assetsWan', 'foundedOn', 'qualifications'],
    });
  });

  test('is filled in by its people and by the hub, each value with who gave it and when', async () => {
    const values = {
      employees: 420,
      revenueWan: 26_800.55,
      qualifications: [
        { tag: 'HIGH_TECH', issuedOn: '2023-09-24', expiresOn: '2026-09-23' },
        { tag: 'EXPORTER', issuedOn: null, expiresOn: '2026-09-24' },
        { tag: 'MICRO_SMALL', issuedOn: null, expiresOn: null },
      ],
    };
    const saved = await ask(saving(writer, values, '"1"', { at: beijing('2026-09-24 00:30') }));
    expect(saved.headers['etag']).toBe('"2"');
    expect(saved.json()).toMatchObject({
      ignored: ['MICRO_SMALL'],
      profile: {
        employees: { value: 420, source: 'enterprise', on: '2026-09-24' },
        size: { possible: ['medium'], rule: { id: 'INDUSTRY' }, missing: [] },
        computedTags: [
          { tag: 'MICRO_SMALL', held: 'unmet' },
          { tag: 'INDIVIDUAL', held: 'unmet' },
        ],
        qualifications: {
          value: [
            { tag: 'HIGH_TECH', held: false },
            { tag: 'EXPORTER', held: true },
          ],
        },
      },
    });

    const corrected = { region: { county: '350521', zone: 'QZ-TSTZQ' }, employees: null };
    await ask(saving(clerk, corrected, '"2"', { at: beijing('2026-09-25 09:00') }));
    const seen = await ask({ ...reading, as: overseer, at: beijing('2026-09-25 10:00') });
    expect(seen.headers['etag']).toBe('"3"');
    expect(seen.json()).toMatchObject({
      region: { value: { zone: 'QZ-TSTZQ' }, source: 'hub', on: '2026-09-25' },
      employees: null,
      revenueWan: { value: 26_800.55, source: 'enterprise', on: '2026-09-24' },
      size: { possible: ['medium', 'small', 'micro'], missing: ['employees'] },
    });
  });

  test('is not written again for what it says already', async () => {
    const etag = (await ask(reading)).headers['etag'] ?? '';
    const again = await ask(saving(clerk, { region: { county: '350521', zone: 'QZ-TSTZQ' } }, etag));
    expect(again.headers['etag']).toBe(etag);
  });

  test('is not saved over what somebody else has saved in between, and once under one key', async () => {
    const etag = (await ask(reading)).headers['etag'] ?? '';
    const once = saving(writer, { assetsWan: 9000 }, etag, {
      headers: { 'if-match': etag, 'idempotency-key': 'assets' },
    });
    const first = await ask(once);
    expect((await ask(once)).text).toBe(first.text);
    const stale = await ask(saving(clerk, { assetsWan: 1 }, etag), 412);
    expect(stale.headers['etag']).toBe(first.headers['etag']);
  });

  test.each([
    [{ industry: '9999' }, '/industry', 'unknownCode'],
    [{ region: { county: '350599', zone: null } }, '/region/county', 'unknownCode'],
    [{ region: { county: '350500', zone: null } }, '/region/county', 'unknownCode'],
    [{ region: { county: '350521', zone: 'QZ-KFQ' } }, '/region/zone', 'zoneElsewhere'],
    [{ foundedOn: '2099-01-01' }, '/foundedOn', 'inFuture'],
    [{ employees: 2.5 }, '/employees', 'type'],
    [{ revenueWan: 0.001 }, '/revenueWan', 'format'],
    [
      { qualifications: [{ tag: 'UNHEARD_OF', issuedOn: null, expiresOn: null }] },
      '/qualifications/0/tag',
      'unknownCode',
    ],
    [
      { qualifications: [{ tag: 'EXPORTER', issuedOn: '2026-02-01', expiresOn: '2026-01-31' }] },
      '/qualifications/0/expiresOn',
      'endsBeforeBegins',
    ],
  ])('refuses %j', async (body, pointer, rule) => {
    const answer = await ask(saving(writer, body, (await ask(reading)).headers['etag'] ?? ''), 400);
    expect(answer.json()).toMatchObject({ errors: [{ pointer, rule }] });
  });

  test('is for its people and those who see all; of these only the hub writes', async () => {
    await ask({ ...reading, as: scienceLead }, 404);
    await ask({ ...reading, params: { enterpriseId: 'E99' } }, 404);
    await ask(saving(overseer, {}, '"1"'), 403);
    await ask(saving(scienceLead, {}, '"1"'), 404);
  });
});

test('a claim that is granted makes the profile by which policies find the enterprise', async () => {
  await ask({ operation: 'saveMe', as: 'p9', body: { name: '新人', email: 'p9@example.com' } });
  const claimed = await ask(
    {
      operation: 'claimEnterprise',
      as: 'p9',
      body: contracts.claimEnterprise.examples.body,
      claims: { credit_code: contracts.claimEnterprise.examples.body.creditCode },
      at: beijing('2026-09-24 09:00'),
    },
    201,
  );
  const { enterpriseId: own } = claimed.json() as { enterpriseId: string };
  const later = { as: 'p9', params: { enterpriseId: own }, at: beijing('2026-10-09 09:00') };
  expect((await ask({ operation: 'getProfile', ...later })).json()).toMatchObject({
    industry: { value: '3032', source: 'claim', on: '2026-09-24' },
  });
});
