import { beforeAll, describe, expect, test } from 'vitest';
import type { OperationId } from '../../shared/http/routes.ts';
import { ProblemView } from '../../shared/http/views/problem-view.ts';
import { httpApi, type TestAnswer, type TestApi } from '../support/http-api.ts';
import { httpEvent, type TestRequest } from '../support/http-event.ts';
import { unpromised } from '../support/openapi-check.ts';

// Whatever is refused here is refused before anything is read or written: no table stands behind this address.
const nowhere = { endpoint: 'http://127.0.0.1:1', tableName: 'none' };
let api: TestApi;

beforeAll(async () => {
  api = await httpApi(nowhere);
});

const caseId = '01K5XQ00000000000000000001';
const letter = {
  enterpriseId: 'E01',
  kind: 'consultation',
  subject: '咨询技改补助的申报条件',
  body: '设备投资的下限是多少？',
  consentsToPublication: true,
};
const submission: TestRequest = { operation: 'submitLetter', as: 'writer', body: letter };
const dispatch: TestRequest = {
  operation: 'dispatchCase',
  as: 'clerk',
  params: { caseId },
  headers: { 'if-match': '"1"' },
  body: { lead: 'science' },
};

async function problemOf(request: TestRequest): Promise<ProblemView & { readonly answer: TestAnswer }> {
  const answer = await api.send(request);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  if (request.operation !== '$default') expect(unpromised(request.operation, answer)).toEqual([]);
  const problem = ProblemView.parse(answer.json());
  expect(problem.status).toBe(answer.status);
  return { ...problem, answer };
}

const problemIn = async (request: TestRequest): Promise<string> => {
  const { status, type } = await problemOf(request);
  return `${status} ${type.replace('/problems/', '')}`;
};

describe('headers', () => {
  const withHeaders = (request: TestRequest, headers: TestRequest['headers']): TestRequest => ({
    ...request,
    headers: { ...request.headers, ...headers },
  });

  test.each<[string, TestRequest, TestRequest['headers'], string]>([
    ['no key', submission, { 'idempotency-key': undefined }, '400 idempotency-key-required'],
    ['an empty key', submission, { 'idempotency-key': '' }, '400 idempotency-key-required'],
    ['a key of 65', submission, { 'idempotency-key': 'k'.repeat(65) }, '400 idempotency-key-required'],
    ['a key with a blank', submission, { 'idempotency-key': 'a b' }, '400 idempotency-key-required'],
    ['a key beyond ASCII', submission, { 'idempotency-key': '键' }, '400 idempotency-key-required'],
    ['a command without a key', dispatch, { 'idempotency-key': undefined }, '400 idempotency-key-required'],
    ['no If-Match', dispatch, { 'if-match': undefined }, '428 if-match-required'],
    ['If-Match *', dispatch, { 'if-match': '*' }, '400 if-match-malformed'],
    ['a weak If-Match', dispatch, { 'if-match': 'W/"1"' }, '400 if-match-malformed'],
    ['two ETags', dispatch, { 'if-match': '"1", "2"' }, '400 if-match-malformed'],
    ['no content type', submission, { 'content-type': undefined }, '415 unsupported-media-type'],
    ['text', submission, { 'content-type': 'text/plain' }, '415 unsupported-media-type'],
    [
      'a form',
      submission,
      { 'content-type': 'application/x-www-form-urlencoded' },
      '415 unsupported-media-type',
    ],
    ['GBK', submission, { 'content-type': 'application/json; charset=gbk' }, '415 unsupported-media-type'],
  ])('%s', async (_name, request, headers, expected) => {
    expect(await problemIn(withHeaders(request, headers))).toBe(expected);
  });

  test.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'content type %s is taken',
    async (contentType) => {
      const request = withHeaders({ ...submission, body: '{}' }, { 'content-type': contentType });
      expect(await problemIn(request)).toBe('400 invalid-request');
    },
  );
});

describe('bodies', () => {
  test.each([
    ['{"enterpriseId":', '400 invalid-json'],
    ['', '400 invalid-request'],
    ['null', '400 invalid-request'],
    ['[]', '400 invalid-request'],
    ['"letter"', '400 invalid-request'],
    [`{"body":"${'a'.repeat(256 * 1024)}"}`, '413 body-too-large'],
  ])('%.30j', async (body, expected) => {
    expect(await problemIn({ ...submission, body })).toBe(expected);
  });

  test('bytes that are no UTF-8 are refused, not repaired', async () => {
    const event = httpEvent(submission);
    const broken = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64');
    const answer = await api.deliver({ ...event, body: broken, isBase64Encoded: true });
    expect(answer.json()).toMatchObject({ status: 400, type: '/problems/invalid-json' });
  });

  test('a body in base64 is read', async () => {
    const event = httpEvent(submission);
    const body = Buffer.from(JSON.stringify({ ...letter, subject: '' })).toString('base64');
    const answer = await api.deliver({ ...event, body, isBase64Encoded: true });
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/subject', rule: 'blank' }] });
  });

  test.each<[string, unknown, { pointer: string; rule: string }[]]>([
    ['an unknown field', { ...letter, priority: 1 }, [{ pointer: '/priority', rule: 'unknownField' }]],
    [
      'nothing',
      {},
      ['enterpriseId', 'kind', 'subject', 'body', 'consentsToPublication'].map((field) => ({
        pointer: `/${field}`,
        rule: 'required',
      })),
    ],
    [
      'a wrong type',
      { ...letter, consentsToPublication: 'yes' },
      [{ pointer: '/consentsToPublication', rule: 'type' }],
    ],
    ['an unknown kind', { ...letter, kind: 'complaint' }, [{ pointer: '/kind', rule: 'choice' }]],
    [
      'an id of another form',
      { ...letter, enterpriseId: 'E 01' },
      [{ pointer: '/enterpriseId', rule: 'format' }],
    ],
    ['a long subject', { ...letter, subject: '长'.repeat(101) }, [{ pointer: '/subject', rule: 'tooLong' }]],
    ['a long body', { ...letter, body: '长'.repeat(5001) }, [{ pointer: '/body', rule: 'tooLong' }]],
    ['many bytes', { ...letter, body: '𠮷'.repeat(5000) }, [{ pointer: '/body', rule: 'tooManyBytes' }]],
    [
      'a hidden character',
      { ...letter, subject: '补助\u202E' },
      [{ pointer: '/subject', rule: 'characters' }],
    ],
    [
      'two faults',
      { ...letter, subject: '', kind: 1 },
      [
        { pointer: '/kind', rule: 'choice' },
        { pointer: '/subject', rule: 'blank' },
      ],
    ],
    [
      '__proto__',
      JSON.stringify(letter).replace('{', '{"__proto__":{},'),
      [{ pointer: '/__proto__', rule: 'unknownField' }],
    ],
    [
      'a key twice',
      JSON.stringify(letter).replace('{', '{"kind":"appeal",'),
      [{ pointer: '/kind', rule: 'duplicateField' }],
    ],
    ['a nest', { ...letter, body: [[[[[[[[1]]]]]]]] }, [{ pointer: '', rule: 'tooDeep' }]],
  ])('%s', async (_name, body, errors) => {
    const problem = await problemOf({ ...submission, body });
    expect(problem.status).toBe(400);
    expect(problem.errors?.map(({ pointer, rule }) => ({ pointer, rule }))).toEqual(errors);
  });

  test('at most twenty faults are told, and nothing of what was sent', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`field${n}`, 'secret-value']));
    const { errors, answer } = await problemOf({ ...submission, body: many });
    expect(errors).toHaveLength(20);
    expect(answer.text).not.toContain('secret-value');
  });

  test.each<[OperationId, string, unknown, string]>([
    [
      'dispatchCase',
      'clerk',
      { lead: 'a', assisting: Array.from({ length: 21 }, (_, n) => `u${n}`) },
      '/assisting tooMany',
    ],
    ['dispatchCase', 'clerk', { lead: 'a', assisting: ['b', 'not an id'] }, '/assisting/1 format'],
    ['dispatchCase', 'clerk', { lead: 'a', note: '' }, '/note blank'],
    ['rejectCase', 'clerk', { reason: '理由'.repeat(501), rightPath: '途径' }, '/reason tooLong'],
    [
      'logContact',
      'handler',
      { contactedAt: '2026-02-30T09:00:00+08:00', means: 'telephone', person: '林', outcome: '好' },
      '/contactedAt format',
    ],
    [
      'logContact',
      'handler',
      { contactedAt: '1926-09-28T09:00:00+08:00', means: 'telephone', person: '林', outcome: '好' },
      '/contactedAt format',
    ],
    [
      'logContact',
      'handler',
      { contactedAt: '2026-09-28T09:00:00', means: 'telephone', person: '林', outcome: '好' },
      '/contactedAt format',
    ],
    [
      'logContact',
      'handler',
      { contactedAt: '2026-09-28T09:00:00Z', means: 'telephone', person: '林\n二', outcome: '好' },
      '/person characters',
    ],
    ['draftAnswer', 'handler', { text: '答'.repeat(10_001) }, '/text tooLong'],
    ['acceptCase', 'lead', { reason: 'x' }, '/reason unknownField'],
    ['designateHandler', 'lead', {}, '/handler required'],
  ])('%s by %s', async (operation, as, body, expected) => {
    const { errors } = await problemOf({
      operation,
      as,
      params: { caseId },
      headers: { 'if-match': '"1"' },
      body,
    });
    expect(errors?.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([expected]);
  });
});

describe('paths and queries', () => {
  const queue: TestRequest = { operation: 'listUnitCases', as: 'clerk', params: { unitId: 'science' } };

  test.each<[TestRequest, string]>([
    [{ operation: 'getCase', as: 'writer', params: { caseId: '1' } }, 'caseId format'],
    [{ operation: 'getCase', as: 'writer', params: { caseId: caseId.toLowerCase() } }, 'caseId format'],
    [{ operation: 'getUnit', as: 'writer', params: { unitId: 'a b' } }, 'unitId format'],
    [{ operation: 'markRead', as: 'writer', params: { itemId: 'x' } }, 'itemId format'],
    [{ ...queue, query: { limit: '0' } }, 'limit tooSmall'],
    [{ ...queue, query: { limit: '101' } }, 'limit tooLarge'],
    [{ ...queue, query: { limit: 'many' } }, 'limit format'],
    [{ ...queue, query: { limit: '5,5' } }, 'limit format'],
    [{ ...queue, query: { cursor: 'a' } }, 'cursor format'],
    [{ ...queue, query: { cursor: '' } }, 'cursor format'],
    [{ ...queue, query: { sort: 'due' } }, 'sort unknownField'],
    [
      { operation: 'getCase', as: 'writer', params: { caseId }, query: { expand: 'all' } },
      'expand unknownField',
    ],
    [{ ...submission, query: { dryRun: 'true' } }, 'dryRun unknownField'],
  ])('%j', async (request, expected) => {
    const { status, errors } = await problemOf(request);
    expect(status).toBe(400);
    expect(errors?.map(({ parameter, rule }) => `${parameter} ${rule}`)).toEqual([expected]);
  });
});

describe('who and where', () => {
  test('a request without a token that the gateway has verified is 401, should one ever come', async () => {
    expect(await problemIn({ operation: 'getMe' })).toBe('401 unauthenticated');
  });

  test('a person whose id our directory cannot hold is 403', async () => {
    expect(await problemIn({ operation: 'getMe', as: 'auth0|4711' })).toBe('403 forbidden');
  });

  test('a path that no route matches is 404', async () => {
    expect(await problemIn({ operation: '$default' })).toBe('404 no-route');
  });
});

describe('languages', () => {
  test.each([
    ['en-US,en;q=0.9', 'en', 'No such route'],
    ['zh-CN', 'zh-CN', '没有这个接口'],
    [undefined, 'zh-CN', '没有这个接口'],
  ])('Accept-Language %s', async (header, language, title) => {
    const headers = { 'accept-language': header };
    const { answer, ...problem } = await problemOf({ operation: '$default', headers });
    expect(answer.headers['content-language']).toBe(language);
    expect(problem.title).toBe(title);
  });

  test('the faults of fields are told in it too', async () => {
    const headers = { 'accept-language': 'en' };
    const { errors } = await problemOf({
      ...submission,
      headers,
      body: { ...letter, subject: '长'.repeat(101) },
    });
    expect(errors?.[0]?.message).toBe('is too long; at most 100 characters');
  });
});

test('every answer says which request it was, and may not be taken for anything else', async () => {
  const answer = await api.send({ operation: '$default', requestId: 'r-77' });
  expect(answer.headers).toMatchObject({
    'x-request-id': 'r-77',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(answer.json()).toMatchObject({ requestId: 'r-77', instance: '/no/such/path' });
});

test('a storage that does not answer is 503, to be tried again', async () => {
  const { status, answer } = await problemOf(submission);
  expect(status).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.text).not.toMatch(/ECONNREFUSED|dynamo/i);
});
