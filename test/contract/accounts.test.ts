import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beijing } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';

const { writer } = citizens;

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

const saving = (as: string, body: object, over: Pick<TestRequest, 'claims' | 'headers'> = {}) =>
  ({ operation: 'saveMe', as, body, ...over }) as const;

describe('the first login', () => {
  test('opens an account without memberships, which sees no case and can do nothing', async () => {
    await ask({ operation: 'getMe', as: 'n1' }, 403);
    const claims = { name: '新示一', email: 'n1@example.com' };
    const opened = await ask(saving('n1', { name: '冒名', phone: '13800000011' }, { claims }));
    const account = { id: 'n1', ...claims, phone: '13800000011', language: 'zh-CN', memberships: [] };
    expect(opened.json()).toEqual(account);
    expect((await ask({ operation: 'getMe', as: 'n1' })).json()).toEqual(account);
    await ask({ operation: 'listTriage', as: 'n1' }, 403);
    const { caseId } = await city.begin();
    await ask({ operation: 'getCase', as: 'n1', params: { caseId } }, 404);
  });

  test('asks for what neither the login nor the person says', async () => {
    expect(await problemOf(city.api, saving('n2', {}))).toMatchObject({
      status: 422,
      type: '/problems/name-missing',
      errors: [{ pointer: '/name' }],
    });
    expect(await problemIn(city.api, saving('n2', { name: '新示二' }))).toBe('422 email-missing');
    await ask({ operation: 'getMe', as: 'n2' }, 403);
  });

  test('sent many times at once, opens one account', async () => {
    const body = { name: '新示三', email: 'n3@example.com' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => city.api.send(saving('n3', body))),
    );
    for (const { status } of answers) expect([200, 503]).toContain(status);
    const done = answers.filter(({ status }) => status === 200);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
  });
});

describe('an account that is there', () => {
  test('changes what is said, keeps the rest and its memberships', async () => {
    const before = (await ask({ operation: 'getMe', as: writer })).json();
    const changed = await ask(saving(writer, { phone: '+86 595-2800 0000', language: 'en' }));
    expect(changed.json()).toEqual({
      ...(before as object),
      phone: '+86 595-2800 0000',
      language: 'en',
    });
    const removed = await ask(saving(writer, { phone: null, language: 'zh-CN' }));
    expect(removed.json()).toEqual(before);
  });

  test('answers a repetition the same, and another request under its key not at all', async () => {
    const request = saving(writer, { phone: '13800000012' }, { headers: { 'idempotency-key': 'me-1' } });
    const first = await ask(request);
    await ask(saving(writer, { phone: '13800000013' }));
    expect((await ask(request)).text).toBe(first.text);
    expect((await ask({ operation: 'getMe', as: writer })).json()).toMatchObject({ phone: '13800000013' });
    const other = saving(writer, { phone: null }, { headers: { 'idempotency-key': 'me-1' } });
    expect(await problemIn(city.api, other)).toBe('422 key-reused');
    const dayLater = { ...request, at: beijing('2026-09-25 17:50') };
    expect((await ask(dayLater)).json()).toMatchObject({ phone: '13800000012' });
  });
});

test.each([
  [{ name: '' }, '/name', 'blank'],
  [{ name: '丁\u200B示二' }, '/name', 'characters'],
  [{ email: 'nobody' }, '/email', 'format'],
  [{ phone: '无' }, '/phone', 'format'],
  [{ memberships: [] }, '/memberships', 'unknownField'],
])('%j is refused', async (body, pointer, rule) => {
  expect(await problemOf(city.api, saving(writer, body))).toMatchObject({
    status: 400,
    errors: [{ pointer, rule }],
  });
});
