import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allContracts } from '../../shared/http/contracts.ts';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { DeadlineView } from '../../shared/http/views/deadline-view.ts';
import { TimelineView } from '../../shared/http/views/timeline-view.ts';
import { beijing, enterpriseId, policyRef, rules, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { correction2026 } from '../support/made-up-notices.ts';
import { integratorRequests } from '../support/permissions/integrator-requests.ts';
import { sendingRequests } from '../support/permissions/sending-requests.ts';
import { provinceSecret, provincialLetter, sending } from '../support/platform-sending.ts';
import { type SecretServer, startSecretServer } from '../support/secret-server.ts';
import { havePolicy, policyContent } from '../support/published-policy.ts';
import { startStorage, type Storage } from '../support/storage.ts';
import { uploaded } from '../support/uploading.ts';
import { operationsOf } from '../support/operations-of.ts';

const { writer, clerk, supervisor, scienceLead, scienceHandler, talentLead, overseer, auditor } = citizens;
const { administrator, otherAdministrator } = citizens;
const { science, talent, hub } = units;
const reason = '单位之间的理由';

let storage: Storage;
let secrets: SecretServer;
let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
const begin: CityApi['begin'] = async (over) => city.begin(over);

beforeAll(async () => {
  storage = await startStorage();
  secrets = await startSecretServer();
  secrets.box.put('zhitong/test/test/inbound/province', provinceSecret);
  city = await cityApi(rules.city, storage, secrets.endpoint);
});
afterAll(async () => {
  await city.engine.stop();
  await storage.stop();
  await secrets.stop();
});

describe('a letter that is dispatched twice and answered', () => {
  test('goes its way, each answer as promised', async () => {
    const { caseId, submitted, command, read, etag } = await begin();
    expect(submitted.headers).toMatchObject({ etag: '"1"', location: `/cases/${caseId}` });
    expect(submitted.json()).toMatchObject({ status: 'received', dueOn: '2026-09-29', holder: hub.id });

    expect((await command('dispatchCase', clerk, { lead: talent.id, note: reason })).status).toBe(
      'dispatched',
    );
    expect((await command('returnCase', talentLead, { reason })).holder).toBe(hub.id);
    await command('dispatchCase', clerk, { lead: science.id, assisting: [talent.id] });
    expect((await command('acceptCase', scienceLead)).status).toBe('handling');
    expect((await command('designateHandler', scienceLead, { handler: scienceHandler })).handler).toBe(
      scienceHandler,
    );
    const contact = {
      contactedAt: '2026-09-28T10:30:00+08:00',
      means: 'telephone',
      person: '丁示二',
      outcome: '已说明',
    };
    await command('logContact', scienceHandler, contact, '2026-09-28 11:00');
    await command('supplementCase', writer, { text: '补充：团队共 5 人。' });
    await command('draftAnswer', scienceHandler, { text: '草稿内容' });
    await command('sendBackDraft', scienceLead, { reason });
    await command('draftAnswer', scienceHandler, { text: '请登录平台申报。' });
    expect((await command('releaseAnswer', scienceLead)).status).toBe('answered');
    expect(etag()).toBe('"12"');

    const mine = CaseView.parse((await read('getCase', writer)).json());
    expect(mine).toMatchObject({
      letter: { subject: '咨询人才团队申报', body: '请问哪些对象可以申报，\n需要在哪里进行申报？' },
      answer: '请登录平台申报。',
      commandsOpenToMe: [],
    });
    expect(mine.office).toBeUndefined();
    const theirs = CaseView.parse((await read('getCase', scienceLead)).json());
    expect(theirs.office).toEqual({
      writer: { name: `示${writer}`, phone: null, masked: false },
      draft: null,
      contacts: 1,
      returns: 1,
      bound: false,
      urge: null,
      reportDueAt: null,
      reportsMissed: 0,
      leaderTold: false,
    });
    expect(mine).toMatchObject({ lateSince: null, ratingClosesOn: '2026-10-13' });

    const forWriter = TimelineView.parse((await read('getTimeline', writer)).json()).items;
    const forStaff = TimelineView.parse((await read('getTimeline', clerk)).json()).items;
    expect(forWriter.map(({ command: name }) => name)).toEqual(forStaff.map(({ command: name }) => name));
    expect(JSON.stringify(forStaff)).toContain(reason);
    expect(JSON.stringify(forStaff)).toContain('草稿内容');
    expect(JSON.stringify(forWriter)).not.toContain(reason);
    expect(JSON.stringify(forWriter)).not.toContain('草稿内容');
    expect(forWriter.map(({ accountId }) => accountId).filter((id) => id !== null)).toEqual([writer, writer]);
    expect(forStaff.every(({ accountId }) => accountId !== null)).toBe(true);
    expect(forStaff.find(({ command: name }) => name === 'contact')?.events[0]).toMatchObject({
      contactedAt: beijing('2026-09-28 10:30'),
      texts: { person: '丁示二', outcome: '已说明' },
    });
  });

  test('explains its date, day by day', async () => {
    const { read } = await begin();
    const { days, ...deadline } = DeadlineView.parse((await read('getDeadline', writer)).json());
    expect(deadline).toMatchObject({
      kind: 'consultation',
      limitDays: 2,
      dueOn: '2026-09-29',
      provisional: false,
    });
    expect(days.map(({ date, number, reason: why }) => `${date} ${number} ${why}`)).toEqual([
      '2026-09-24 0 weekday',
      '2026-09-25 null holiday',
      '2026-09-26 null holiday',
      '2026-09-27 null holiday',
      '2026-09-28 1 weekday',
      '2026-09-29 2 weekday',
    ]);
  });
});

describe('the other ways that a letter can go', () => {
  test('reclassified, recalled, then answered by the hub at once', async () => {
    const { command } = await begin();
    expect((await command('reclassifyCase', clerk, { kind: 'appeal', reason })).kind).toBe('appeal');
    await command('dispatchCase', clerk, { lead: science.id });
    expect((await command('recallCase', supervisor, { reason })).status).toBe('received');
    expect((await command('releaseAnswer', clerk, { answer: '答复。' })).status).toBe('answered');
  });

  test('not accepted', async () => {
    const { command, read } = await begin({ addressee: 'leaders', channel: 'wechat' });
    expect(
      (await command('rejectCase', clerk, { reason: '不属受理范围', rightPath: '请拨打12345' })).status,
    ).toBe('rejected');
    expect((await read('getTimeline', writer)).text).toContain('请拨打12345');
  });

  test('urged, late, reported on, and answered with the reason for it', async () => {
    const { caseId, command, read } = await begin();
    await command('dispatchCase', clerk, { lead: science.id });
    await command('designateHandler', scienceLead, { handler: scienceHandler });
    await command('urgeCase', overseer, { text: reason }, '2026-09-29 10:00');
    await city.tick(caseId, '2026-09-30 00:00');
    await command('replyToUrge', scienceLead, { text: '正在核实' }, '2026-09-30 10:00');
    await command('reportProgress', scienceLead, { text: '正在会商' }, '2026-09-30 11:00');
    await command('draftAnswer', scienceHandler, { text: '请登录平台申报。' }, '2026-10-08 10:00');
    const release = { contactWaiver: '企业电话无人接听', latenessReason: '多部门会商用时较长' };
    expect((await command('releaseAnswer', scienceLead, release, '2026-10-08 11:00')).status).toBe(
      'answered',
    );
    expect((await read('getTimeline', writer)).text).toContain('多部门会商用时较长');
  });

  test('withdrawn, without a body', async () => {
    const { command } = await begin();
    expect((await command('withdrawCase', writer)).status).toBe('withdrawn');
  });
});

describe('an ETag', () => {
  test('revalidates the case it is of', async () => {
    const { caseId, etag } = await begin();
    const read = (ifNoneMatch: string, status: number) =>
      ask(
        { operation: 'getCase', as: writer, params: { caseId }, headers: { 'if-none-match': ifNoneMatch } },
        status,
      );
    expect((await read(etag(), 304)).headers['etag']).toBe(etag());
    expect((await read('W/"1", "7"', 304)).text).toBe('');
    expect((await read('"2"', 200)).headers['cache-control']).toBe('private, no-cache');
  });
});

test('every operation of the contracts but those of accounts, administration, pushes and policies has answered as it promises', async () => {
  const { id } = await city.tellWriter(await begin());
  const unit = { params: { unitId: science.id } };
  await ask({ operation: 'listEnterpriseCases', as: writer, params: { enterpriseId } });
  await ask({ operation: 'listUnitCases', as: scienceLead, ...unit });
  await ask({ operation: 'listSubtreeCases', as: clerk, ...unit });
  await ask({ operation: 'listUnitLateCases', as: scienceLead, ...unit });
  await ask({ operation: 'listSubtreeLateCases', as: clerk, ...unit });
  await ask({ operation: 'listLateCases', as: clerk });
  await ask({ operation: 'listTriage', as: clerk });
  const attachmentId = await uploaded(city, writer);
  const { caseId } = await begin({ attachments: [attachmentId] });
  await ask({ operation: 'getAttachment', as: writer, params: { caseId, attachmentId } });
  await ask({ operation: 'listCaseTraces', as: auditor, params: { caseId } });
  await ask({ operation: 'listAccountTraces', as: auditor, params: { accountId: clerk } });
  await ask({ operation: 'getMe', as: clerk });
  await ask({ operation: 'getUnit', as: clerk, ...unit });
  await ask({ operation: 'listUnitsBelow', as: clerk, ...unit });
  await ask({ operation: 'listStaff', as: clerk, ...unit });
  await city.enter(clerk, hub);
  await ask({ operation: 'listEnteredLetters', as: clerk, params: { unitId: hub.id } });
  await ask({ ...sending('msg_journey', provincialLetter), operation: 'passLetterOn' }, 201);
  const applying = { as: writer, params: { enterpriseId } };
  const { policyId } = policyRef;
  await havePolicy(city.engine.table, policyId, policyContent());
  const application = { policyId, programmeId: 'talent-award', state: 'interested' };
  await ask({ operation: 'stateApplication', ...applying, body: application });
  await ask({ operation: 'listApplications', ...applying });
  const integrators = integratorRequests(city);
  const { params: integrator = {} } = await integrators.about({ operation: 'getIntegrator' });
  await ask({ operation: 'listIntegrators', as: auditor });
  const change = await integrators.changing({ operation: 'changeIntegrator', as: administrator });
  await ask({ ...change, operation: 'changeIntegrator' });
  await ask({ operation: 'rotateIntegratorSecret', as: administrator, params: integrator });
  await ask({ operation: 'listDeliveries', as: auditor, params: integrator });
  const replay = await integrators.replaying({ operation: 'replayDeliveries', as: administrator });
  await ask({ ...replay, operation: 'replayDeliveries' });
  const mails = sendingRequests(city);
  await ask({ operation: 'getSending', as: auditor });
  await ask({ operation: 'listSuppressions', as: auditor });
  const release = await mails.releasing({ operation: 'releaseAddress', as: administrator });
  await ask({ ...release, operation: 'releaseAddress' });
  const resumption = await mails.resuming({ operation: 'resumeMails', as: administrator });
  await ask({ ...resumption, operation: 'resumeMails' });
  await ask({ operation: 'listInbox', as: writer });
  await ask({ operation: 'markRead', as: writer, params: { itemId: id } });
  await ask({ operation: 'getCalendar', as: writer });
  await ask({ operation: 'getNotice', as: writer, params: { year: '2026' } });
  await ask({ operation: 'listProposals', as: administrator });
  const body = correction2026('更正');
  await ask({ operation: 'proposeNotice', as: administrator, body }, 201);
  const params = { year: '2026' };
  await ask({ operation: 'getProposal', as: administrator, params });
  const read = { params, headers: { 'if-match': '"1"' } };
  await ask({ operation: 'rejectProposal', as: otherAdministrator, ...read, body: { reason } });
  await ask({ operation: 'proposeNotice', as: administrator, body }, 201);
  const readAgain = { params, headers: { 'if-match': '"3"' } };
  await ask({ operation: 'approveProposal', as: otherAdministrator, ...readAgain });
  const ours = { as: writer, params: { enterpriseId } };
  await ask({ operation: 'getProfile', ...ours });
  const seen = { headers: { 'if-match': '"1"' }, body: { employees: 58 } };
  await ask({ operation: 'saveProfile', ...ours, ...seen });
  const table = Buffer.from('统一社会信用代码,从业人员\n913505820000010A50,58\n').toString('base64');
  await ask({ operation: 'importProfiles', as: clerk, body: { file: table } });
  const elsewhere: readonly string[] = operationsOf(
    'accounts',
    'administration',
    'pushes',
    'policies',
    'audience',
    'library',
  );
  const here = Object.keys(allContracts).filter((operation) => !elsewhere.includes(operation));
  expect([...city.answered].toSorted()).toEqual(here.toSorted());
});
