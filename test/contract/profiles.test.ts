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

describe('a table of profiles', () => {
  const heading =
    '统一社会信用代码,行业代码,县（市、区）代码,登记类型,从业人员,营业收入（万元）,成立日期,资质';
  const code = '913505820000010A50';
  const table = (lines: readonly string[], key: string, as: string = clerk) =>
    ({
      operation: 'importProfiles',
      as,
      body: { file: Buffer.from([`\uFEFF${heading}`, ...lines, ''].join('\r\n')).toString('base64') },
      headers: { 'idempotency-key': key },
      at: beijing('2026-10-09 09:00'),
    }) as const;
  const lines = [
    `${code},3075,350526,企业,135,2650.5,2015-02-28,"HIGH_TECH:2024-12-02:2027-12-01;EXPORTER"`,
    `913505030000011A1U,6513,350503,企业,46,,,`,
    `${code},9999,350526,企业,1.5,,2015-02-30,`,
    `${code},3075,350599,企业,1,,,UNHEARD_OF`,
    `${code},3075`,
  ];
  const expected = {
    written: 1,
    unchanged: 0,
    refused: [
      { line: 3, faults: [{ column: '统一社会信用代码', rule: 'unknownEnterprise' }] },
      {
        line: 4,
        faults: [
          { column: '从业人员', rule: 'format' },
          { column: '成立日期', rule: 'format' },
        ],
      },
      {
        line: 5,
        faults: [
          { column: '县（市、区）代码', rule: 'unknownCode' },
          { column: '资质', rule: 'unknownCode' },
        ],
      },
      { line: 6, faults: [{ column: '', rule: 'cells' }] },
    ],
  };

  test('is written line by line, the refused ones told; once under one key, and not again for what it says already', async () => {
    expect((await ask(table(lines, 'table'))).json()).toEqual(expected);
    expect((await ask(table(lines, 'table'))).json()).toEqual(expected);
    expect((await ask(table(lines, 'another'))).json()).toEqual({ ...expected, written: 0, unchanged: 1 });
    expect((await ask(reading)).json()).toMatchObject({
      region: { value: { county: '350526' }, source: 'import', on: '2026-10-09' },
      revenueWan: { value: 2650.5 },
      qualifications: { value: [{ tag: 'HIGH_TECH' }, { tag: 'EXPORTER' }] },
      size: { possible: ['small'] },
    });
    await ask(table([lines[0]?.replace(',135,', ',136,') ?? ''], 'table'), 422);
  });

  test('keeps its key to itself, also where no line of it was written', async () => {
    expect((await ask(table(lines.slice(1), 'nothing-written'))).json()).toMatchObject({ written: 0 });
    const longer = Array.from({ length: 20 }, () => lines.at(-1) ?? '');
    const answer = await ask(table([...longer, lines[0] ?? ''], 'nothing-written'), 422);
    expect(answer.json()).toMatchObject({ type: '/problems/key-reused' });
    await ask(table(lines.slice(1), 'nothing-written'));
  });

  test('is read in GB18030, and refused when it is no table of profiles', async () => {
    // 统一社会信用代码 in GB18030.
    const gb = Buffer.from('cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb', 'hex').toString('base64');
    const body = { file: gb };
    expect((await ask({ ...table([], 'gb'), body })).json()).toEqual({
      written: 0,
      unchanged: 0,
      refused: [],
    });
    const none = { file: Buffer.from('名称,"').toString('base64') };
    await ask({ ...table([], 'none'), body: none }, 400);
    await ask(table(lines, 'own', writer), 403);
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
