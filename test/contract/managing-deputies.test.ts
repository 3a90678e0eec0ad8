import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { peopleTold } from '../../shared/app/people-told.ts';
import type { StaffRole } from '../../shared/domain/directory/account.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { InboxView } from '../../shared/http/views/inbox-view.ts';
import { beijing, units } from '../support/case-world.ts';
import { accounts, citizens } from '../support/city.ts';
import { cityApi, type CityApi, type TestCase } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn } from '../support/http-problems.ts';
import { everybody, worksAt } from '../support/messages/city-directory.ts';
import { passOn } from '../support/messages/pass-on.ts';
import * as contracts from '../../shared/http/contracts/deputies.ts';

const { administrator, auditor, clerk, scienceLead, scienceHandler, talentLead, writer } = citizens;
const { science, talent } = units;
const colleague = AccountId.parse('science-colleague');
const on = (day: string) => ({ at: beijing(`${day} 09:00`) });
type Request = TestRequest & { readonly operation: OperationId };

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());
/** Everybody as at the beginning, and a colleague in the science bureau: none stands in for anybody. */
beforeEach(async () => {
  const directory = dynamoDirectoryWriter(city.engine.table);
  const { handler } = everybody;
  for (const account of accounts) await directory.putAccount(account);
  await directory.putAccount({ ...handler, id: colleague, memberships: [worksAt(science, 'unitHandler')] });
  await passOn(city.engine);
});

const period = { fromOn: '2026-09-25', untilOn: '2026-09-29' };
const appointing = (
  accountId: string,
  actsFor: string,
  over: object = {},
  as: string = scienceLead,
): Request => ({
  operation: 'appointDeputy',
  as,
  params: { unitId: science.id },
  body: { accountId, actsFor, ...period, ...over },
});
const ending = (accountId: string, actsFor: string, as: string = scienceLead): Request => ({
  operation: 'endDeputy',
  as,
  params: { unitId: science.id, accountId },
  body: { actsFor },
});
const changing = (accountId: string, roles: readonly StaffRole[]): Request => ({
  operation: 'changeRoles',
  as: administrator,
  params: { unitId: science.id, accountId },
  body: { roles },
});
const deputies = async (as: string = scienceLead, over: Partial<TestRequest> = {}) =>
  (await ask({ ...over, operation: 'listDeputies', as, params: { unitId: science.id } })).json();
/** A case that the science bureau's handler has in hand. */
const inHand = async (): Promise<TestCase> => {
  const testCase = await city.begin({ kind: 'appeal' });
  await testCase.command('dispatchCase', clerk, { lead: science.id }, '2026-09-25 09:00');
  await testCase.command('designateHandler', scienceLead, { handler: scienceHandler }, '2026-09-25 09:00');
  return testCase;
};

describe('a deputy', () => {
  test('handles the cases of who is away, from the first day to the last, under both names', async () => {
    const { command, caseId, read } = await inHand();
    expect((await ask(appointing(colleague, scienceHandler, { fromOn: '2026-09-28' }), 201)).json()).toEqual({
      accountId: colleague,
      name: everybody.handler.name,
      actsFor: scienceHandler,
      fromOn: '2026-09-28',
      untilOn: '2026-09-29',
    });
    const contact = {
      contactedAt: '2026-09-25T08:45:00+08:00',
      means: 'telephone',
      person: '丁示二',
      outcome: '已说明',
    };
    const logging = (as: string, at: string): Request => ({
      operation: 'logContact',
      as,
      params: { caseId },
      body: contact,
      headers: { 'if-match': '"3"' },
      at: beijing(at),
    });
    expect(await problemIn(city.api, logging(colleague, '2026-09-27 23:59'))).toBe('403 forbidden');
    expect(await problemIn(city.api, logging(colleague, '2026-09-30 00:00'))).toBe('403 forbidden');
    await command('logContact', colleague, contact, '2026-09-29 23:59');
    const timeline = (await read('getTimeline', scienceLead)).text;
    expect(timeline).toContain(`"accountId":"${colleague}"`);
    expect(timeline).toContain(`"actingFor":"${scienceHandler}"`);
  });

  test('gets what the clocks tell who is away, and is told of it as they are', async () => {
    await ask(appointing(colleague, scienceHandler), 201);
    const directory = dynamoDirectory(city.engine.table);
    const target = { kind: 'person', accountId: scienceHandler, unitId: science.id } as const;
    const told = async (at: string) =>
      (await peopleTold(directory, target, beijing(at))).map(({ account }) => account.id).toSorted();
    expect(await told('2026-09-29 08:30')).toEqual([colleague, scienceHandler]);
    expect(await told('2026-09-30 08:30')).toEqual([scienceHandler]);

    expect(await passOn(city.engine)).toHaveLength(2);
    const newsOf = async (as: string) =>
      InboxView.parse((await ask({ operation: 'listInbox', as })).json()).items[0];
    expect(await newsOf(colleague)).toMatchObject({ title: `请您代理示${scienceHandler}` });
    const away = await newsOf(scienceHandler);
    expect(away?.title).toBe(`${everybody.handler.name}将代理您`);
    expect(away?.body[0]).toContain('2026年9月25日（星期五）至2026年9月29日（星期二）');
  });

  test('is none any more once that is ended, whoever ends it', async () => {
    const { command } = await inHand();
    await ask(appointing(colleague, scienceHandler), 201);
    await ask(ending(colleague, scienceHandler, administrator));
    expect(await deputies()).toEqual({ items: [] });
    await expect(command('draftAnswer', colleague, { text: '草稿' })).rejects.toThrow('403');
    expect(await problemIn(city.api, ending(colleague, scienceHandler))).toBe('404 not-found');
  });

  test('has what who is away has: other roles with them, nothing once these are removed', async () => {
    await ask(appointing(colleague, scienceLead, {}, administrator), 201);
    const listing = (as: string): Request => ({
      operation: 'listStaff',
      as,
      params: { unitId: science.id },
      ...on('2026-09-28'),
    });
    await ask(listing(colleague));
    await ask(changing(scienceLead, ['unitHandler']));
    await ask(listing(colleague), 403);
    await ask(changing(scienceLead, ['policyEditor']));
    expect(await deputies(administrator)).toEqual({ items: [] });

    await ask(changing(scienceLead, ['unitLead']));
    await ask(appointing(colleague, scienceHandler), 201);
    const gone: Request = {
      operation: 'removeStaff',
      as: administrator,
      params: { unitId: science.id, accountId: scienceHandler },
    };
    await ask(gone);
    expect(await deputies()).toEqual({ items: [] });
  });

  test('is listed until the last day, for those who see the people of the unit', async () => {
    await ask(appointing(colleague, scienceHandler), 201);
    const listed = { items: [{ accountId: colleague, actsFor: scienceHandler, ...period }] };
    for (const as of [scienceLead, administrator, auditor, clerk]) {
      expect(await deputies(as)).toMatchObject(listed);
    }
    expect(await deputies(scienceLead, on('2026-09-30'))).toEqual({ items: [] });
    const asking = (as: string): Request => ({
      operation: 'listDeputies',
      as,
      params: { unitId: science.id },
    });
    for (const as of [scienceHandler, talentLead, writer, 'stranger']) {
      expect(await problemIn(city.api, asking(as))).toBe('403 forbidden');
    }
  });

  test('may be of another unit, where an administrator appoints them', async () => {
    expect(await problemIn(city.api, appointing(talentLead, scienceLead))).toBe('422 deputy-unfit');
    await ask(appointing(talentLead, scienceLead, {}, administrator), 201);
    const list: Request = { operation: 'listUnitCases', as: talentLead, params: { unitId: science.id } };
    await ask({ ...list, ...on('2026-09-28') });
    await ask({ ...list, ...on('2026-09-30') }, 404);
    const gone: Request = {
      operation: 'removeStaff',
      as: administrator,
      params: { unitId: talent.id, accountId: talentLead },
    };
    await ask({ ...gone, ...on('2026-09-28') });
    await ask({ ...list, ...on('2026-09-28') }, 404);
  });

  test.each<[string, Request, string]>([
    ['oneself', appointing(scienceLead, scienceHandler), '403 own-post'],
    ['for themselves', appointing(colleague, colleague), '422 deputy-unfit'],
    ['somebody without an account', appointing('nobody', scienceHandler), '422 person-unknown'],
    ['somebody of an enterprise', appointing(writer, scienceLead, {}, administrator), '422 deputy-unfit'],
    ['an auditor', appointing(auditor, scienceLead, {}, administrator), '409 auditor-apart'],
    ['for somebody of another unit', appointing(colleague, talentLead), '422 not-stood-in-for'],
    [
      'to the day before',
      appointing(colleague, scienceHandler, { untilOn: '2026-09-24' }),
      '422 period-unfit',
    ],
    ['for ever', appointing(colleague, scienceHandler, { untilOn: '2027-09-26' }), '422 period-unfit'],
    [
      'in the past',
      appointing(colleague, scienceHandler, { fromOn: '2026-09-01', untilOn: '2026-09-23' }),
      '422 period-unfit',
    ],
    ['by a handler', appointing(colleague, scienceLead, {}, scienceHandler), '403 forbidden'],
    ['by the lead of another unit', appointing(colleague, scienceHandler, {}, talentLead), '403 forbidden'],
    ['by an auditor', appointing(colleague, scienceHandler, {}, auditor), '403 forbidden'],
  ])('is not appointed: %s', async (_what, request, problem) => {
    expect(await problemIn(city.api, request)).toBe(problem);
  });

  test('is no auditor of the same unit either, and who stands in becomes none', async () => {
    await ask(changing(colleague, ['auditor']));
    expect(await problemIn(city.api, appointing(colleague, scienceHandler))).toBe('409 auditor-apart');
    await ask(changing(colleague, ['unitHandler']));
    await ask(appointing(colleague, scienceHandler), 201);
    expect(await problemIn(city.api, changing(colleague, ['auditor']))).toBe('409 auditor-apart');
  });

  test('of a lead appoints nobody, and none is appointed twice', async () => {
    await ask(appointing(colleague, scienceLead), 201);
    await ask(appointing(colleague, scienceHandler), 201);
    expect(await problemIn(city.api, appointing(colleague, scienceHandler))).toBe('409 already-deputy');
    const byDeputy = { ...appointing(scienceHandler, scienceLead, {}, colleague), ...on('2026-09-28') };
    expect(await problemIn(city.api, byDeputy)).toBe('403 forbidden');
    const again = appointing(colleague, scienceHandler, { fromOn: '2026-10-12', untilOn: '2026-10-13' });
    await ask({ ...again, ...on('2026-09-30') }, 201);
  });
});

test('every operation of these contracts has answered as it promises', () => {
  expect([...city.answered]).toEqual(expect.arrayContaining(Object.keys(contracts)));
});
