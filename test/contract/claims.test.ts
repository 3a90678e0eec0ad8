import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../shared/http/contracts/claims.ts';
import { ClaimListView, ClaimView } from '../../shared/http/views/enterprise-view.ts';
import { beijing } from '../support/case-world.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { citizens, enterprise as shoes } from '../support/city.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';

const { writer, clerk, supervisor, scienceLead } = citizens;
const profile = {
  name: '惠安示例石材有限公司',
  county: '350521',
  industry: '3032',
  registerType: 'enterprise',
};
const codes = ['913505210000041A1K', '913505210000042A19', '913505830000043A1Q'] as const;
const irregular = '91350203M0001QAY9B';

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);

/** Somebody who has just signed in for the first time. */
const newcomer = async (id: string): Promise<string> => {
  await ask({ operation: 'saveMe', as: id, body: { name: `新${id}`, email: `${id}@example.com` } });
  return id;
};
const claiming = (as: string, creditCode: string, over: object = {}) => {
  const { proved, ...body } = { proved: undefined, creditCode, ...profile, ...over };
  return {
    operation: 'claimEnterprise',
    as,
    body,
    ...(proved !== undefined && { claims: { credit_code: String(proved) } }),
  } as const;
};
const claim = async (...of: Parameters<typeof claiming>): Promise<ClaimView> =>
  ClaimView.parse((await ask(claiming(...of), 201)).json());
const deciding = (operation: 'approveClaim' | 'rejectClaim', as: string, claimId: string) =>
  ({ operation, as, params: { claimId }, body: { reason: '已核对营业执照原件' } }) as const;
const writing = (as: string, enterpriseId: unknown): TestRequest & { operation: 'submitLetter' } => ({
  operation: 'submitLetter',
  as,
  body: { enterpriseId, kind: 'appeal', subject: '标题', body: '正文', consentsToPublication: false },
});

beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

describe('a claim that the login has proved', () => {
  test('takes effect with the next request: the first person writes for the enterprise', async () => {
    const as = await newcomer('p1');
    const { id, enterpriseId, ...claimed } = await claim(as, codes[0], {
      proved: `[${codes[0]} ${codes[2]}]`,
    });
    expect(claimed).toMatchObject({ status: 'approved', creditCode: codes[0], profile, reason: null });
    const params = { enterpriseId: String(enterpriseId) };
    expect((await ask({ operation: 'getEnterprise', as, params })).json()).toEqual({
      id: enterpriseId,
      creditCode: codes[0],
      ...profile,
    });
    expect((await ask({ operation: 'getMe', as })).json()).toMatchObject({
      memberships: [{ kind: 'enterprise', enterpriseId, manages: true }],
    });
    await ask(writing(as, enterpriseId), 201);
    await ask({ operation: 'getClaim', as, params: { claimId: id } });
    expect(ClaimListView.parse((await ask({ operation: 'listClaims', as: clerk })).json()).items).toEqual([]);
  });

  test('is refused once the enterprise has people', async () => {
    const as = await newcomer('p2');
    expect(await problemIn(city.api, claiming(as, codes[0], { proved: codes[0] }))).toBe(
      '409 enterprise-has-people',
    );
    expect(await problemIn(city.api, claiming(as, shoes.creditCode))).toBe('409 enterprise-has-people');
  });

  test('of two people at once one wins', async () => {
    const rivals = await Promise.all(['p3', 'p4', 'p5', 'p6'].map(newcomer));
    const answers = await Promise.all(
      rivals.map(async (as) => city.api.send(claiming(as, codes[1], { proved: codes[1] }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status } of answers) expect([201, 409, 503]).toContain(status);
    const mine = await Promise.all(
      rivals.map(async (as) => (await ask({ operation: 'getMe', as })).json() as { memberships: unknown[] }),
    );
    expect(mine.flatMap(({ memberships }) => memberships)).toHaveLength(1);
  });
});

describe('a claim that nothing proves', () => {
  test('awaits the hub, which reads whom to ask and approves with a reason', async () => {
    const as = await newcomer('u1');
    const pending = await claim(as, codes[2], { proved: codes[0] });
    expect(pending).toMatchObject({ status: 'pending', enterpriseId: null, decidedAt: null });
    expect(await problemIn(city.api, claiming(as, codes[2]))).toBe('409 claim-pending');
    expect((await ask({ operation: 'getMe', as })).json()).toMatchObject({ memberships: [] });

    const params = { claimId: pending.id };
    const list = ClaimListView.parse((await ask({ operation: 'listClaims', as: clerk })).json());
    expect(list.items).toEqual([pending]);
    expect((await ask({ operation: 'getClaim', as: clerk, params })).json()).toEqual({
      ...pending,
      claimant: { accountId: as, name: `新${as}`, email: `${as}@example.com`, phone: null },
    });
    expect((await ask({ operation: 'getClaim', as, params })).json()).toEqual(pending);
    for (const stranger of [writer, scienceLead, 'nobody']) {
      await ask({ operation: 'getClaim', as: stranger, params }, 404);
      await ask({ operation: 'listClaims', as: stranger }, 403);
      await ask(deciding('approveClaim', stranger, pending.id), 403);
      await ask(deciding('rejectClaim', stranger, pending.id), 403);
    }

    const approved = await ask({
      ...deciding('approveClaim', clerk, pending.id),
      at: beijing('2026-09-25 09:00'),
    });
    const { enterpriseId } = ClaimView.parse(approved.json());
    expect(approved.json()).toMatchObject({
      status: 'approved',
      decidedAt: beijing('2026-09-25 09:00'),
      reason: '已核对营业执照原件',
    });
    await ask(writing(as, enterpriseId), 201);
    expect(ClaimListView.parse((await ask({ operation: 'listClaims', as: clerk })).json()).items).toEqual([]);
    expect(await problemIn(city.api, deciding('rejectClaim', supervisor, pending.id))).toBe(
      '409 claim-decided',
    );
  });

  test('is rejected with a reason, and may be made again', async () => {
    const as = await newcomer('u2');
    const first = await claim(as, irregular, { codeAsOnLicence: true });
    expect(first).toMatchObject({ status: 'pending', brokenRule: 'checkDigit' });
    await ask(deciding('rejectClaim', clerk, first.id));
    expect((await ask({ operation: 'getClaim', as, params: { claimId: first.id } })).json()).toMatchObject({
      status: 'rejected',
      reason: '已核对营业执照原件',
      enterpriseId: null,
    });
    const second = await claim(as, irregular, { codeAsOnLicence: true });
    await ask(deciding('approveClaim', supervisor, second.id));
    expect((await ask({ operation: 'getMe', as })).json()).toMatchObject({
      memberships: [{ manages: true }],
    });
  });

  test('is not approved by who made it', async () => {
    const { id } = await claim(clerk, '913505050000019A29');
    expect(await problemIn(city.api, deciding('approveClaim', clerk, id))).toBe('403 own-claim');
    await ask(deciding('approveClaim', supervisor, id));
  });

  test('of two on one enterprise, approved by two at once, one wins', async () => {
    const code = '913505810000016A3D';
    const rivals = await Promise.all(['u3', 'u4'].map(newcomer));
    const claims = await Promise.all(rivals.map(async (as) => claim(as, code)));
    const answers = await Promise.all(
      claims.map(async ({ id }, n) =>
        city.api.send(deciding('approveClaim', n === 0 ? clerk : supervisor, id)),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const statuses = await Promise.all(
      claims.map(async ({ id: claimId }) =>
        ClaimView.parse((await ask({ operation: 'getClaim', as: clerk, params: { claimId } })).json()),
      ),
    );
    expect(statuses.map(({ status }) => status).toSorted()).toEqual(['approved', 'pending']);
  });
});

describe('what is refused before anything is claimed', () => {
  test('a code that breaks a rule, by the rule', async () => {
    const as = await newcomer('r1');
    const problem = await problemOf(city.api, claiming(as, irregular));
    expect(problem).toMatchObject({
      status: 422,
      type: '/problems/credit-code-irregular',
      errors: [{ pointer: '/creditCode' }],
    });
    expect(problem.detail).toContain('校验码');
  });

  test.each([
    [{ creditCode: '91350582' }, '/creditCode'],
    [{ creditCode: '913505820000010a50' }, '/creditCode'],
    [{ county: '晋江' }, '/county'],
    [{ industry: '1' }, '/industry'],
    [{ name: '示例\u202E公司' }, '/name'],
    [{ people: 0 }, '/people'],
  ])('%j', async (over, pointer) => {
    expect(await problemOf(city.api, claiming(writer, codes[0], over))).toMatchObject({
      status: 400,
      errors: [{ pointer }],
    });
  });

  test('somebody without an account', async () => {
    expect(await problemIn(city.api, claiming('nobody', '913505240000012A8L'))).toBe('403 forbidden');
    await ask({ operation: 'getEnterprise', as: 'nobody', params: { enterpriseId: shoes.id } }, 404);
    await ask({ operation: 'getEnterprise', as: scienceLead, params: { enterpriseId: shoes.id } }, 404);
    await ask({ operation: 'getEnterprise', as: clerk, params: { enterpriseId: 'nothing' } }, 404);
  });
});

test('a claim sent again is one claim', async () => {
  const as = await newcomer('i1');
  const request = { ...claiming(as, '913505830000014A0M'), headers: { 'idempotency-key': 'claim-1' } };
  const first = await ask(request, 201);
  const again = await ask(request, 201);
  expect(again.text).toBe(first.text);
  expect(again.headers['location']).toBe(first.headers['location']);
});

test('every operation of these contracts has answered as it promises', () => {
  expect([...city.answered]).toEqual(expect.arrayContaining(Object.keys(contracts)));
});
