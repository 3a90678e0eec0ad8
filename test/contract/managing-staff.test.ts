import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountView, StaffView } from '../../shared/http/views/directory-view.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { InboxView } from '../../shared/http/views/inbox-view.ts';
import { DirectoryChangeListView } from '../../shared/http/views/directory-change-view.ts';
import { beijing } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn } from '../support/http-problems.ts';
import { passOn } from '../support/messages/pass-on.ts';
import * as contracts from '../../shared/http/contracts/staff.ts';

const { administrator, otherAdministrator, auditor, clerk, scienceLead, scienceHandler, writer } = citizens;
type Request = TestRequest & { readonly operation: OperationId };

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
beforeAll(async () => {
  city = await cityApi();
  await passOn(city.engine);
});
afterAll(async () => city.engine.stop());

let people = 0;
/** Somebody who has just opened an account. */
const newcomer = async (): Promise<string> => {
  people += 1;
  const id = `p${people}`;
  await ask({ operation: 'saveMe', as: id, body: { name: `新${id}`, email: `${id}@example.com` } });
  return id;
};
let created = 0;
/** A unit without people. */
const emptyUnit = async (): Promise<string> => {
  created += 1;
  const id = `unit-${created}`;
  const body = { id, name: { zh: `示例${id}`, en: id }, level: 'department', parent: 'hub' };
  await ask({ operation: 'createUnit', as: administrator, body }, 201);
  return id;
};
const adding = (
  unitId: string,
  accountId: string,
  roles: readonly string[],
  as: string = administrator,
): Request => ({
  operation: 'addStaff',
  as,
  params: { unitId },
  body: { accountId, roles },
});
const changing = (
  unitId: string,
  accountId: string,
  roles: readonly string[],
  as: string = administrator,
): Request => ({
  operation: 'changeRoles',
  as,
  params: { unitId, accountId },
  body: { roles },
});
const removing = (unitId: string, accountId: string, as: string = administrator): Request => ({
  operation: 'removeStaff',
  as,
  params: { unitId, accountId },
});
const posts = async (as: string) =>
  AccountView.parse((await ask({ operation: 'getMe', as })).json()).memberships;
const staffIn = async (unitId: string) =>
  StaffView.parse((await ask({ operation: 'listStaff', as: administrator, params: { unitId } })).json())
    .items;
const newsOf = async (as: string) => {
  await passOn(city.engine);
  return InboxView.parse((await ask({ operation: 'listInbox', as })).json()).items.map(({ title }) => title);
};

describe('the people of a unit', () => {
  test('may what their roles are with the next request, and are told', async () => {
    const [unitId, lead] = [await emptyUnit(), await newcomer()];
    const list: Request = { operation: 'listUnitCases', as: lead, params: { unitId } };
    await ask(list, 404);
    const added = await ask(adding(unitId, lead, ['unitHandler', 'unitLead', 'unitHandler']), 201);
    expect(added.json()).toEqual({ accountId: lead, name: `新${lead}`, roles: ['unitHandler', 'unitLead'] });
    await ask(list);
    await ask(changing(unitId, lead, ['policyEditor']));
    await ask(list, 404);
    await ask(changing(unitId, lead, ['unitLead']));
    await ask(list);
    await ask(removing(unitId, lead));
    await ask(list, 404);
    expect(await staffIn(unitId)).toEqual([]);
    expect(await newsOf(lead)).toEqual([
      `您不再是示例${unitId}的工作人员`,
      `您在示例${unitId}的角色已变更`,
      `您在示例${unitId}的角色已变更`,
      `您已加入示例${unitId}`,
    ]);
  });

  test('are alone or not by how many they are', async () => {
    const [unitId, first, second] = [await emptyUnit(), await newcomer(), await newcomer()];
    const alone = async (as: string) =>
      (await posts(as)).map((post) => 'soleMember' in post && post.soleMember);
    await ask(adding(unitId, first, ['unitLead']), 201);
    expect(await alone(first)).toEqual([true]);
    await ask(adding(unitId, second, ['unitHandler']), 201);
    expect([await alone(first), await alone(second)]).toEqual([[false], [false]]);
    await ask(removing(unitId, first));
    expect([await alone(first), await alone(second)]).toEqual([[], [true]]);
  });

  test.each<[string, () => Promise<Request> | Request, string]>([
    ['oneself', () => adding('science', administrator, ['unitLead']), '403 own-post'],
    ['oneself, with other roles', () => changing('hub', administrator, ['hubClerk']), '403 own-post'],
    ['oneself, never', () => removing('hub', administrator), '403 own-post'],
    ['somebody without an account', () => adding('science', 'nobody', ['unitLead']), '422 person-unknown'],
    ['somebody who is there', () => adding('science', scienceLead, ['unitLead']), '409 already-on-staff'],
    ['a clerk outside the hub', () => adding('science', clerk, ['hubClerk']), '422 role-elsewhere'],
    ['a handler in the hub', () => changing('hub', clerk, ['unitHandler']), '422 role-elsewhere'],
    [
      'an auditor with another role',
      () => changing('hub', auditor, ['auditor', 'hubClerk']),
      '409 auditor-apart',
    ],
    ['an auditor elsewhere', () => adding('science', auditor, ['unitLead']), '409 auditor-apart'],
    ['somebody who is not there', () => removing('science', writer), '404 not-found'],
    ['somebody of no unit', () => removing('nowhere', writer), '404 not-found'],
    ['somebody with no role', () => changing('science', scienceLead, []), '400 invalid-request'],
  ])('are not changed: %s', async (_what, request, problem) => {
    expect(await problemIn(city.api, await request())).toBe(problem);
  });

  test('are changed by administrators alone, whatever else somebody is', async () => {
    const person = await newcomer();
    for (const as of [scienceLead, scienceHandler, clerk, auditor, writer, 'stranger']) {
      expect(await problemIn(city.api, adding('science', person, ['unitHandler'], as))).toBe('403 forbidden');
      expect(await problemIn(city.api, removing('science', scienceHandler, as))).toBe('403 forbidden');
    }
  });

  test('are of no more than twenty units and enterprises', async () => {
    const person = await newcomer();
    for (let n = 1; n <= 20; n += 1) await ask(adding(await emptyUnit(), person, ['unitHandler']), 201);
    const one = await emptyUnit();
    expect(await problemIn(city.api, adding(one, person, ['unitHandler']))).toBe('409 too-many-memberships');
  });
});

describe('two administrators at once', () => {
  const together = async (...requests: readonly Request[]): Promise<readonly number[]> => {
    const answers = await Promise.all(requests.map(async (request) => city.api.send(request)));
    return answers.map(({ status }) => status);
  };

  test('who add people to one unit: none of them is alone in it', async () => {
    const unitId = await emptyUnit();
    const added = await Promise.all(Array.from({ length: 6 }, newcomer));
    const administrators = [administrator, otherAdministrator];
    const statuses = await together(
      ...added.map((id, n) => adding(unitId, id, ['unitHandler'], administrators[n % 2])),
    );
    for (const status of statuses) expect([201, 503]).toContain(status);
    const staff = await staffIn(unitId);
    expect(staff.length).toBe(statuses.filter((status) => status === 201).length);
    expect(staff.length).toBeGreaterThan(0);
    for (const { accountId } of staff) {
      expect(await posts(accountId)).toMatchObject([{ unitId, soleMember: staff.length === 1 }]);
    }
  });

  test('who give somebody different roles: one after the other', async () => {
    const [unitId, person] = [await emptyUnit(), await newcomer()];
    await ask(adding(unitId, person, ['unitHandler']), 201);
    const statuses = await together(
      changing(unitId, person, ['unitLead']),
      changing(unitId, person, ['policyEditor'], otherAdministrator),
    );
    for (const status of statuses) expect([200, 503]).toContain(status);
    const [post] = await staffIn(unitId);
    expect([['unitLead'], ['policyEditor']]).toContainEqual(post?.roles);
  });

  test('who remove each other: one of them stays', async () => {
    const rivals = [await newcomer(), await newcomer()];
    const unitId = await emptyUnit();
    for (const id of rivals) await ask(adding(unitId, id, ['administrator']), 201);
    const [one = '', two = ''] = rivals;
    const statuses = await together(removing(unitId, one, two), removing(unitId, two, one));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(await staffIn(unitId)).toHaveLength(1);
  });
});

describe('the record of changes', () => {
  const changes = (as: string, over: Partial<TestRequest> = {}): Request => ({
    ...over,
    operation: 'listDirectoryChanges',
    as,
    params: { month: '2026-09' },
  });

  test('says who changed what when, the latest first, page by page, by ids alone', async () => {
    const [unitId, person] = [await emptyUnit(), await newcomer()];
    await ask({ ...adding(unitId, person, ['unitHandler']), at: beijing('2026-09-24 17:51') }, 201);
    await ask({ ...changing(unitId, person, ['unitLead']), at: beijing('2026-09-24 17:52') });
    await ask({ ...removing(unitId, person, otherAdministrator), at: beijing('2026-09-24 17:53') });
    const first = await ask(changes(auditor, { query: { limit: '3' } }));
    expect(DirectoryChangeListView.parse(first.json()).items).toMatchObject([
      { by: otherAdministrator, on: '2026-09-24', fact: { type: 'staffRemoved', unitId, accountId: person } },
      { by: administrator, fact: { type: 'rolesChanged', unitId, accountId: person, roles: ['unitLead'] } },
      { by: administrator, fact: { type: 'staffAdded', unitId, accountId: person, roles: ['unitHandler'] } },
    ]);
    expect(first.text).not.toContain('@');
    const cursor = /cursor=([^>]+)>/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const second = await ask(changes(administrator, { query: { limit: '100', cursor } }));
    expect(DirectoryChangeListView.parse(second.json()).items).toContainEqual(
      expect.objectContaining({ by: administrator, fact: { type: 'unitCreated', unitId } }),
    );
  });

  test('is for administrators and auditors, and of months that there are', async () => {
    for (const as of [clerk, scienceLead, writer, 'stranger']) {
      expect(await problemIn(city.api, changes(as))).toBe('403 forbidden');
    }
    const never = { ...changes(auditor), params: { month: '2026-13' } };
    expect(await problemIn(city.api, never)).toBe('400 invalid-request');
    const later = { ...changes(auditor), params: { month: '2031-01' } };
    expect((await ask(later)).json()).toEqual({ items: [] });
  });
});

test('every operation of these contracts has answered as it promises', () => {
  expect([...city.answered]).toEqual(
    expect.arrayContaining([...Object.keys(contracts), 'listDirectoryChanges']),
  );
});
