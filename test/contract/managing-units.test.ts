import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperationId } from '../../shared/http/routes.ts';
import { UnitListView, UnitView } from '../../shared/http/views/directory-view.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn } from '../support/http-problems.ts';
import * as contracts from '../../shared/http/contracts/units.ts';

const { administrator, otherAdministrator, auditor, clerk, scienceLead, talentLead, writer } = citizens;
type Request = TestRequest & { readonly operation: OperationId };

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

const creating = (id: string, over: object = {}): Request => ({
  operation: 'createUnit',
  as: administrator,
  body: {
    id,
    name: { zh: `示例${id}局`, en: `Example bureau ${id}` },
    level: 'department',
    parent: 'hub',
    ...over,
  },
});
const created = async (id: string, over: object = {}): Promise<void> => {
  await ask(creating(id, over), 201);
};
const read = async (unitId: string) => ask({ operation: 'getUnit', as: writer, params: { unitId } });
const onUnit = async (
  operation: 'renameUnit' | 'closeUnit' | 'mergeUnits',
  unitId: string,
  body: object = {},
  over: Partial<TestRequest> = {},
): Promise<Request> => {
  const etag = (await read(unitId)).headers['etag'] ?? '';
  return { as: administrator, params: { unitId }, body, headers: { 'if-match': etag }, ...over, operation };
};
const adding = (unitId: string, accountId: string, ...roles: string[]): Request => ({
  operation: 'addStaff',
  as: administrator,
  params: { unitId },
  body: { accountId, roles },
});
const opened = async (id: string): Promise<void> => {
  await ask({ operation: 'saveMe', as: id, body: { name: `新${id}`, email: `${id}@example.com` } });
};

describe('a unit', () => {
  test('is created under another, found there, and takes cases at once', async () => {
    const unit = await ask(creating('housing'), 201);
    expect(unit.headers).toMatchObject({ etag: '"1"', location: '/units/housing' });
    expect(unit.json()).toMatchObject({ path: ['province', 'hub'], status: 'open', covers: [] });
    const below = await ask({ operation: 'listUnitsBelow', as: writer, params: { unitId: 'hub' } });
    expect(UnitListView.parse(below.json()).items.map(({ id }) => id)).toContain('housing');
    const { command } = await city.begin();
    expect((await command('dispatchCase', clerk, { lead: 'housing' })).holder).toBe('housing');
  });

  test.each<[string, object, string]>([
    ['under a unit that is not there', { parent: 'nowhere' }, '422 parent-unfit'],
    ['a county under a department', { level: 'county', parent: 'science' }, '422 parent-unfit'],
    ['with the id of another', { id: 'science' }, '409 unit-exists'],
    ['another hub', { level: 'hub' }, '400 invalid-request'],
  ])('is not created: %s', async (_what, over, problem) => {
    expect(await problemIn(city.api, creating('never', over))).toBe(problem);
  });

  test('gets another name by who has read it; its cases and its id stay', async () => {
    await created('roads');
    const { caseId, command } = await city.begin();
    await command('dispatchCase', clerk, { lead: 'roads' });
    const name = { zh: '示例交通局', en: 'Example transport bureau' };
    const request = await onUnit('renameUnit', 'roads', { name });
    expect((await ask(request)).json()).toMatchObject({ id: 'roads', name, revision: 2 });
    const stale = { ...request, headers: { ...request.headers, 'idempotency-key': 'other' } };
    expect(await problemIn(city.api, stale)).toBe('412 stale');
    const held = await ask({ operation: 'listUnitCases', as: clerk, params: { unitId: 'roads' } });
    expect(held.text).toContain(caseId);
  });

  test('is closed once it has neither cases nor units below it, and then takes none', async () => {
    await created('ports', { level: 'county' });
    await created('ports-labour', { parent: 'ports' });
    const testCase = await city.begin();
    await testCase.command('dispatchCase', clerk, { lead: 'ports' });
    expect(await problemIn(city.api, await onUnit('closeUnit', 'ports'))).toBe('409 unit-has-units');
    await ask(await onUnit('closeUnit', 'ports-labour'));
    expect(await problemIn(city.api, await onUnit('closeUnit', 'ports'))).toBe('409 unit-has-cases');
    await testCase.command('recallCase', clerk, { reason: '改派' });
    expect((await ask(await onUnit('closeUnit', 'ports'))).json()).toMatchObject({ status: 'closed' });

    const dispatch = (body: object): Request => ({
      operation: 'dispatchCase',
      as: clerk,
      params: { caseId: testCase.caseId },
      headers: { 'if-match': testCase.etag() },
      body,
    });
    expect(await problemIn(city.api, dispatch({ lead: 'ports' }))).toBe('409 unit-closed');
    const assisted = { lead: 'science', assisting: ['ports'] };
    expect(await problemIn(city.api, dispatch(assisted))).toBe('409 unit-closed');
    await opened('porter');
    expect(await problemIn(city.api, adding('ports', 'porter', 'unitLead'))).toBe('409 unit-not-open');
    expect(await problemIn(city.api, creating('quay', { parent: 'ports' }))).toBe('422 parent-unfit');
    expect(await problemIn(city.api, await onUnit('closeUnit', 'ports'))).toBe('409 unit-not-open');
    expect(await problemIn(city.api, await onUnit('closeUnit', 'hub'))).toBe('409 unit-fixed');
  });
});

describe('a unit that is merged into another', () => {
  test('is covered by it: people move, cases stay and are handled by both', async () => {
    await created('old');
    await created('new');
    for (const id of ['old-lead', 'old-handler', 'new-lead', 'late-comer']) await opened(id);
    await ask(adding('old', 'old-lead', 'unitLead'), 201);
    await ask(adding('old', 'old-handler', 'unitHandler'), 201);
    await ask(adding('new', 'new-lead', 'unitLead'), 201);
    const { caseId, command, read: readCase } = await city.begin();
    await command('dispatchCase', clerk, { lead: 'old' });
    await command('designateHandler', 'old-lead', { handler: 'old-handler' });
    await ask({ operation: 'getCase', as: 'new-lead', params: { caseId } }, 404);

    const merger = await onUnit('mergeUnits', 'old', { into: 'new' });
    const merged = await ask(merger);
    expect(merged.json()).toMatchObject({ status: 'merged', mergedInto: 'new' });
    expect((await ask(merger)).text).toBe(merged.text);
    expect(UnitView.parse((await read('new')).json()).covers).toEqual(['old']);

    const me = async (as: string) => (await ask({ operation: 'getMe', as })).json();
    const post = (roles: string[]) => ({
      memberships: [{ kind: 'staff', unitId: 'new', roles, soleMember: false, covers: ['old'] }],
    });
    expect(await me('old-handler')).toMatchObject(post(['unitHandler']));
    expect(await me('new-lead')).toMatchObject(post(['unitLead']));
    await readCase('getCase', 'new-lead');
    await command('logContact', 'old-handler', {
      contactedAt: '2026-09-28T08:45:00+08:00',
      means: 'telephone',
      person: '丁示二',
      outcome: '已说明',
    });
    await ask(adding('new', 'late-comer', 'unitHandler'), 201);
    await command('designateHandler', 'new-lead', { handler: 'late-comer' });
    for (const unitId of ['old', 'new']) {
      const list = await ask({ operation: 'listStaff', as: 'new-lead', params: { unitId } });
      expect(list.text.match(/accountId/g)).toHaveLength(4);
      await ask({ operation: 'listUnitCases', as: 'late-comer', params: { unitId } });
    }
    expect(await problemIn(city.api, await onUnit('closeUnit', 'new'))).toBe('409 unit-has-cases');
    const again = { ...merger, headers: { 'if-match': '"1"', 'idempotency-key': 'again' } };
    expect((await ask(again)).text).toBe(merged.text);
  });

  test.each<[string, string, string, string]>([
    ['itself', 'science', 'science', '422 merge-target-unfit'],
    ['one that is not there', 'science', 'nowhere', '422 merge-target-unfit'],
    ['the hub', 'science', 'hub', '422 merge-target-unfit'],
    ['one below it', 'county', 'station', '422 merge-target-unfit'],
    ['anything, where it is the hub', 'hub', 'science', '409 unit-fixed'],
  ])('is not merged into %s', async (_what, unitId, into, problem) => {
    expect(await problemIn(city.api, await onUnit('mergeUnits', unitId, { into }))).toBe(problem);
  });

  test('may have been merged into one that is merged in its turn, whose people then cover both', async () => {
    for (const id of ['x1', 'x2', 'x3']) await created(id);
    await opened('x1-lead');
    await ask(adding('x1', 'x1-lead', 'unitLead'), 201);
    await ask(await onUnit('mergeUnits', 'x1', { into: 'x2' }));
    await ask(await onUnit('mergeUnits', 'x2', { into: 'x3' }));
    expect((await ask({ operation: 'getMe', as: 'x1-lead' })).json()).toMatchObject({
      memberships: [{ unitId: 'x3', covers: ['x2', 'x1'], soleMember: true }],
    });
  });
});

test('two administrators who merge two units into each other at once: one of the two goes on', async () => {
  for (const id of ['left', 'right']) {
    await created(id);
    await opened(`${id}-lead`);
    await ask(adding(id, `${id}-lead`, 'unitLead'), 201);
  }
  const mergers = [
    await onUnit('mergeUnits', 'left', { into: 'right' }),
    await onUnit('mergeUnits', 'right', { into: 'left' }, { as: otherAdministrator }),
  ];
  const answers = await Promise.all(mergers.map(async (request) => city.api.send(request)));
  expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  const both = await Promise.all(
    ['left', 'right'].map(async (id) => UnitView.parse((await read(id)).json())),
  );
  const [open, merged] = both.toSorted((a, b) => (a.status < b.status ? 1 : -1));
  expect([open?.status, merged?.status]).toEqual(['open', 'merged']);
  for (const as of ['left-lead', 'right-lead']) {
    const me = (await ask({ operation: 'getMe', as })).json();
    expect(me).toMatchObject({
      memberships: [{ unitId: open?.id, covers: [merged?.id], soleMember: false }],
    });
  }
});

test('nobody but administrators manages units', async () => {
  for (const as of [clerk, scienceLead, talentLead, auditor, writer, 'stranger']) {
    expect(await problemIn(city.api, { ...creating('never'), as })).toBe('403 forbidden');
  }
  await ask({ ...creating('by-the-other'), as: otherAdministrator }, 201);
});

test('every operation of these contracts has answered as it promises', () => {
  expect([...city.answered]).toEqual(expect.arrayContaining(Object.keys(contracts)));
});
