import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerKey } from '../../shared/adapters/dynamo/keys.ts';
import { CaseId } from '../../shared/domain/case/case-id.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';

const { writer, clerk, scienceLead, scienceHandler, talentLead } = citizens;
const { science, talent, hub, outside } = units;
const reason = '理由';

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

type Command = TestRequest & { readonly operation: OperationId };

const command = (
  caseId: string,
  acts: number,
  operation: OperationId,
  as: string,
  body?: unknown,
): Command => ({
  operation,
  as,
  params: { caseId },
  headers: { 'if-match': `"${acts}"` },
  ...(body !== undefined && { body }),
});

describe('a case that somebody may not see', () => {
  const nobodys = '01K5XQ00000000000000000099';

  test.each<[string, (caseId: string) => Command]>([
    ['read', (caseId) => command(caseId, 1, 'getCase', talentLead)],
    ['its timeline', (caseId) => command(caseId, 1, 'getTimeline', talentLead)],
    ['its deadline', (caseId) => command(caseId, 1, 'getDeadline', talentLead)],
    ['a command', (caseId) => command(caseId, 1, 'acceptCase', talentLead)],
    ['a command on another state', (caseId) => command(caseId, 7, 'acceptCase', talentLead)],
    ['somebody without an account', (caseId) => command(caseId, 1, 'getCase', 'stranger')],
  ])('%s: is answered as one that does not exist, to the byte', async (_name, request) => {
    const { caseId } = await city.begin();
    const [hidden, missing] = await Promise.all(
      [caseId, nobodys].map(async (id) => city.api.send({ ...request(id), requestId: 'same' })),
    );
    expect(hidden?.status).toBe(404);
    expect(hidden?.text.replaceAll(caseId, nobodys)).toBe(missing?.text);
    expect(hidden?.headers).toEqual(missing?.headers);
  });

  test('lists of others are hidden in the same way', async () => {
    const foreign = await problemOf(city.api, {
      operation: 'listEnterpriseCases',
      as: scienceLead,
      params: { enterpriseId: 'E01' },
    });
    expect(foreign.status).toBe(404);
    const queue: TestRequest = { operation: 'listUnitCases', as: talentLead, params: { unitId: science.id } };
    expect(await problemIn(city.api, queue)).toBe('404 not-found');
  });
});

describe('the state of a case', () => {
  test('somebody acted in between: 412 with the present ETag', async () => {
    const { caseId, command: act } = await city.begin();
    await act('dispatchCase', clerk, { lead: science.id });
    const { status, answer } = await problemOf(city.api, command(caseId, 1, 'acceptCase', scienceLead));
    expect(status).toBe(412);
    expect(answer.headers['etag']).toBe('"2"');
    expect(await problemIn(city.api, command(caseId, 3, 'acceptCase', scienceLead))).toBe('412 stale');
  });

  test('the status does not allow it: 409 names command and status', async () => {
    const { caseId, command: act } = await city.begin();
    await act('dispatchCase', clerk, { lead: science.id });
    await act('acceptCase', scienceLead);
    const again = await problemOf(city.api, command(caseId, 3, 'acceptCase', scienceLead));
    expect(again).toMatchObject({
      status: 409,
      type: '/problems/wrong-status',
      detail: '办件现为“办理中”，不能签收；只有在这些状态下可以：已分办。',
      command: 'accept',
      caseStatus: 'handling',
    });
  });

  test('one sees it but may not act: 403', async () => {
    const { caseId, command: act } = await city.begin();
    await act('dispatchCase', clerk, { lead: science.id });
    expect(await problemIn(city.api, command(caseId, 2, 'acceptCase', writer))).toBe('403 forbidden');
    expect(await problemIn(city.api, command(caseId, 2, 'acceptCase', scienceHandler))).toBe('403 forbidden');
    const foreign = {
      enterpriseId: 'E02',
      kind: 'appeal',
      subject: '标题',
      body: '正文',
      consentsToPublication: false,
    };
    const forOthers: TestRequest = { operation: 'submitLetter', as: writer, body: foreign };
    expect(await problemIn(city.api, forOthers)).toBe('403 forbidden');
  });
});

describe('the rules of a command', () => {
  test.each<[object, string, string]>([
    [{ lead: 'nowhere' }, '422 unit-unknown', '/lead'],
    [{ lead: science.id, assisting: [talent.id, 'nowhere'] }, '422 unit-unknown', '/assisting/1'],
    [{ lead: science.id, assisting: [science.id] }, '422 unit-twice', '/assisting/0'],
    [{ lead: hub.id }, '422 unit-outside-subtree', '/lead'],
    [{ lead: outside.id }, '422 unit-outside-subtree', '/lead'],
  ])('dispatch %j: %s at %s', async (body, expected, pointer) => {
    const { caseId } = await city.begin();
    const request = command(caseId, 1, 'dispatchCase', clerk, body);
    expect(await problemIn(city.api, request)).toBe(expected);
    const { errors } = await problemOf(city.api, request);
    expect(errors).toMatchObject([{ pointer }]);
  });

  test('kinds, members, drafts and contacts', async () => {
    const { caseId, command: act } = await city.begin();
    const refusedAt = async (acts: number, ...rest: [OperationId, string, unknown?]): Promise<string> =>
      problemIn(city.api, command(caseId, acts, ...rest));
    expect(await refusedAt(1, 'reclassifyCase', clerk, { kind: 'consultation', reason })).toBe(
      '409 kind-unchanged',
    );
    expect(await refusedAt(1, 'releaseAnswer', clerk, {})).toBe('422 answer-missing');
    await act('dispatchCase', clerk, { lead: science.id });
    expect(await refusedAt(2, 'designateHandler', scienceLead, { handler: talentLead })).toBe(
      '422 not-a-member',
    );
    await act('designateHandler', scienceLead, { handler: scienceHandler });
    expect(await refusedAt(3, 'releaseAnswer', scienceLead, {})).toBe('409 draft-missing');
    expect(await refusedAt(3, 'sendBackDraft', scienceLead, { reason })).toBe('409 draft-missing');
    const contact = {
      contactedAt: '2026-09-20T10:00:00+08:00',
      means: 'visit',
      person: '丁',
      outcome: '已说明',
    };
    expect(await refusedAt(3, 'logContact', scienceHandler, contact)).toBe('422 contact-outside-case');
    await act('draftAnswer', scienceHandler, { text: '答复' });
    expect(await refusedAt(4, 'releaseAnswer', scienceLead, { answer: '另拟' })).toBe(
      '422 answer-not-drafted',
    );
    expect(await refusedAt(4, 'releaseAnswer', scienceLead, {})).toBe('409 contact-missing');
    await act('releaseAnswer', scienceLead, { contactWaiver: '企业电话无人接听' });
  });
});

test('a damaged item is 500, and says nothing about it', async () => {
  const caseId = CaseId.parse('01K5XQ00000000000000000500');
  const broken = { ...headerKey.keyOf({ caseId }), id: caseId, secret: '不应外泄' };
  await city.engine.table.client.send(new PutCommand({ TableName: city.engine.table.name, Item: broken }));
  const { status, answer, ...problem } = await problemOf(city.api, command(caseId, 1, 'getCase', clerk));
  expect(status).toBe(500);
  expect(problem.type).toBe('/problems/internal');
  expect(answer.text).not.toMatch(/不应外泄|zod|Error|CASE#/);
});
