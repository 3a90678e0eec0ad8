import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoProfileAsks } from '../../shared/adapters/dynamo/profile-ask-store.ts';
import { matchEnterprise } from '../../shared/app/match-enterprise.ts';
import { matchVersion } from '../../shared/app/match-version.ts';
import { inboxItem } from '../../shared/domain/message/inbox-item.ts';
import { profileEventId } from '../../shared/domain/message/profile-notice.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { Profile } from '../../shared/domain/profile/profile.ts';
import { PolicyExplanationView } from '../../shared/http/views/explanation-view.ts';
import {
  PushListView,
  PushSettingsView,
  SubscriptionListView,
  SubscriptionView,
} from '../../shared/http/views/push-view.ts';
import { beijing, enterpriseId, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { operationsOf } from '../support/operations-of.ts';
import {
  contentWith,
  located,
  matchedCity,
  personOf,
  policyIdOf,
  profileOf,
} from '../support/policy/matched-city.ts';
import { matchDepsOn } from '../support/policy/matching-deps.ts';

const { writer, clerk } = citizens;
const colleague = 'colleague';
const at = beijing('2026-11-27 11:00');
const params = { enterpriseId };

let city: CityApi;
let policies: ReturnType<typeof matchedCity>;
let deps: ReturnType<typeof matchDepsOn>;
const ask: CityApi['ask'] = async (request, status) => city.ask({ at, ...request }, status);

beforeAll(async () => {
  city = await cityApi();
  policies = matchedCity(city.engine.table);
  const membership = { kind: 'enterprise', enterpriseId, manages: false } as const;
  const person = { ...personOf(colleague, {}), memberships: [membership] };
  await dynamoDirectoryWriter(city.engine.table).putAccount(person);
  deps = matchDepsOn(city.engine.table, { now: () => at });
  await policies.profiles([Profile.parse({ ...profileOf(1, located('350582')), enterpriseId })]);
  await matchVersion(deps, await policies.publish(1, 1, contentWith()), () => false);
});
afterAll(async () => city.engine.stop());

const pushes = async (as: string = writer) =>
  PushListView.parse((await ask({ operation: 'listPushes', as, params })).json());

describe('an explanation', () => {
  const explained = async (policyId: string, language = 'zh-CN') => {
    const headers = { 'accept-language': language };
    const request = {
      operation: 'explainPolicy',
      as: writer,
      params: { ...params, policyId },
      headers,
    } as const;
    return PolicyExplanationView.parse((await ask(request)).json());
  };

  test('says by the profile of today what is unmet, unknown, or short by one clause, in words, too', async () => {
    const inJinjiang = { clause: 'region', in: ['350582'] };
    const near = { all: [inJinjiang, { clause: 'registerType', in: ['individual'] }] };
    const { policyId } = await policies.publish(2, 1, contentWith({ criteria: near }));
    expect(await explained(policyId)).toMatchObject({
      on: '2026-11-27',
      status: 'published',
      explanation: {
        result: 'unknown',
        summary: '尚不能确定贵企业是否符合适用条件，请补充企业画像：主体类型。',
        lines: [
          '符合：所在地要求晋江市，贵企业为晋江市（企业填报，2026-09-01）',
          '待核实：主体类型要求个体工商户，企业画像中尚无此项',
        ],
        missing: ['registerType'],
        nearMiss: false,
      },
    });
    const elsewhere = { all: [{ clause: 'region', in: ['350583'] }] };
    const far = await policies.publish(3, 1, contentWith({ criteria: elsewhere }));
    expect((await explained(far.policyId, 'en')).explanation).toMatchObject({
      result: 'unmet',
      summary: 'Your enterprise is one clause short of the criteria: region.',
      misses: ['region'],
      nearMiss: true,
    });
  });

  test('is not given of what was never published', async () => {
    const nothing = { ...params, policyId: policyIdOf(99) };
    await ask({ operation: 'explainPolicy', as: writer, params: nothing }, 404);
  });
});

test('the asking for profiles stands in the inbox, in the language of its reader', async () => {
  const lacking = {
    enterpriseId,
    enterprise: '晋江示例鞋材科技有限公司',
    missing: ['employees'],
    policies: 2,
  } as const;
  const notice = { event: 'profileIncomplete', to: 'enterprise', at, asks: [lacking] } as const;
  const item = inboxItem(writer, profileEventId(civilDate('2026-11-27')), notice);
  await dynamoProfileAsks(city.engine.table).tell(item);
  const inbox = async (language: string) => {
    const headers = { 'accept-language': language };
    return (await ask({ operation: 'listInbox', as: writer, headers })).text;
  };
  expect(await inbox('zh-CN')).toContain('请填写从业人员，有2项政策须据此判断是否适用。');
  expect(await inbox('en')).toContain('fill in number of employees; 2 policies wait for it.');
});

describe('the workbench of an enterprise', () => {
  test('says why each policy came, by the values of that day', async () => {
    const { items, unread } = await pushes();
    expect(unread).toEqual({ count: 1, more: false });
    expect(items).toMatchObject([
      {
        title: contentWith().title,
        change: 'new',
        why: { smart: true, subscriptions: [] },
        explanation: {
          result: 'met',
          summary: '贵企业符合适用条件。',
          lines: ['符合：所在地要求晋江市，贵企业为晋江市（企业填报，2026-09-01）'],
          conditions: [
            {
              clause: 'region',
              asks: ['350582'],
              excluded: false,
              result: 'met',
              saw: ['350582'],
              source: 'enterprise',
            },
          ],
        },
        changes: [],
        readAt: null,
      },
    ]);
  });

  test('is one for all its people: what one has read is read, since the first time', async () => {
    const [push] = (await pushes()).items;
    if (push === undefined) throw new Error('nothing was pushed');
    const which = { ...params, policyId: push.policyId, version: String(push.version) };
    const read = { operation: 'readPush', as: colleague, params: which } as const;
    expect((await ask(read)).json()).toMatchObject({ readAt: at });
    expect((await ask({ ...read, as: writer, at: beijing('2026-11-28 09:00') })).json()).toMatchObject({
      readAt: at,
    });
    expect((await pushes()).unread.count).toBe(0);
    const another = { ...read, params: { ...which, version: '2' } };
    await ask(another, 404);
  });

  test('shows an amendment by what is otherwise', async () => {
    const amended = contentWith({ validUntil: '2027-12-31' });
    await matchVersion(deps, await policies.publish(1, 2, amended), () => false);
    const [push] = (await pushes()).items;
    expect(push).toMatchObject({
      version: 2,
      change: 'changed',
      changes: [{ field: 'validUntil', programme: null, from: null, to: '2027-12-31' }],
    });
  });
});

describe('subscriptions', () => {
  test('name codes in use; each other one is pointed out, also in a change', async () => {
    const unknown = {
      topics: ['任何主题'],
      industries: ['C', '9999'],
      regions: ['350582', '110000'],
      departments: ['nobody', units.science.id],
      frequency: 'daily',
    };
    const errors = ['/industries/1', '/regions/1', '/departments/0'].map((pointer) => ({
      pointer,
      rule: 'unknownCode',
    }));
    const request = { operation: 'subscribe', as: writer, params, body: unknown } as const;
    expect((await ask(request, 400)).json()).toMatchObject({ errors });
    const known = { ...unknown, industries: ['C'], regions: ['350582'], departments: [units.science.id] };
    const made = SubscriptionView.parse((await ask({ ...request, body: known }, 201)).json());
    const which = { ...params, subscriptionId: made.id };
    const change = { operation: 'changeSubscription', as: writer, params: which } as const;
    expect((await ask({ ...change, body: unknown }, 400)).json()).toMatchObject({ errors });
    await ask({ operation: 'endSubscription', as: writer, params: which, body: {} });
  });

  const interest = { topics: ['人才'], frequency: 'weekly' };

  test('bring what belongs to them, and are each person’s own', async () => {
    const made = await ask({ operation: 'subscribe', as: writer, params, body: interest }, 201);
    const { id } = SubscriptionView.parse(made.json());
    const talents = contentWith({ criteria: { clause: 'region', in: ['350583'] }, topics: ['人才'] });
    const { policyId } = await policies.publish(2, 1, talents);
    expect(await matchEnterprise(deps, enterpriseId, at)).toBeGreaterThan(0);
    const found = (await pushes()).items.find((push) => push.policyId === policyId);
    expect(found).toMatchObject({
      why: { smart: false, subscriptions: [id] },
      explanation: { result: 'unmet' },
    });

    const which = { ...params, subscriptionId: id };
    const body = { industries: ['I'], frequency: 'daily' };
    const change = { operation: 'changeSubscription', params: which, body } as const;
    await ask({ ...change, as: colleague }, 404);
    expect((await ask({ ...change, as: writer })).json()).toMatchObject({ topics: [], industries: ['I'] });
    const list = { operation: 'listSubscriptions', params } as const;
    expect(SubscriptionListView.parse((await ask({ ...list, as: colleague })).json()).items).toEqual([]);
    expect(SubscriptionListView.parse((await ask({ ...list, as: writer })).json()).items).toMatchObject([
      { id, frequency: 'daily' },
    ]);
    await ask({ operation: 'endSubscription', as: writer, params: which, body: {} });
    expect(SubscriptionListView.parse((await ask({ ...list, as: writer })).json()).items).toEqual([]);
    await ask({ operation: 'endSubscription', as: writer, params: which, body: {} }, 404);
  });

  test('name something, and are as many as one can follow', async () => {
    const empty = { operation: 'subscribe', as: writer, params, body: { frequency: 'daily' } } as const;
    expect((await ask(empty, 400)).text).toContain('invalid-request');
    for (let n = 0; n < 20; n += 1) {
      await ask({ operation: 'subscribe', as: colleague, params, body: interest }, 201);
    }
    const full = { operation: 'subscribe', as: colleague, params, body: interest } as const;
    expect((await ask(full, 409)).text).toContain('too-many-subscriptions');
  });
});

describe('smart matching', () => {
  const settings = async (as: string) =>
    PushSettingsView.parse((await ask({ operation: 'getPushSettings', as, params })).json());

  test('mails each person as they have set it, and is switched by those who manage', async () => {
    expect(await settings(colleague)).toEqual({ smart: true, frequency: 'atOnce' });
    const change = { operation: 'changePushSettings', params } as const;
    await ask({ ...change, as: colleague, body: { frequency: 'never' } });
    expect(await settings(colleague)).toEqual({ smart: true, frequency: 'never' });
    expect(await settings(writer)).toEqual({ smart: true, frequency: 'atOnce' });
    await ask({ ...change, as: colleague, body: { smart: false } }, 403);
    await ask({ ...change, as: writer, body: { smart: false } });
    expect(await settings(colleague)).toEqual({ smart: false, frequency: 'never' });
    const { policyId } = await policies.publish(3, 1, contentWith());
    await matchEnterprise(deps, enterpriseId, at);
    expect((await pushes()).items.some((push) => push.policyId === policyId)).toBe(false);
    await ask({ ...change, as: writer, body: { smart: true } });
    await matchEnterprise(deps, enterpriseId, at);
    expect((await pushes()).items.some((push) => push.policyId === policyId)).toBe(true);
  });

  test('is nothing that others see', async () => {
    await ask({ operation: 'getPushSettings', as: clerk, params }, 404);
  });
});

test('every operation of pushes has answered as it promises', () => {
  expect([...city.answered]).toEqual(expect.arrayContaining([...operationsOf('pushes')]));
});
