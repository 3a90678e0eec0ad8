import { beforeAll, describe, expect, test } from 'vitest';
import type { TestApi } from '../support/http-api.ts';
import { type TestRequest } from '../support/http-event.ts';
import { apiWithoutTable, letter, problemIn, problemOf, submission } from '../support/http-problems.ts';

let api: TestApi;

beforeAll(async () => {
  api = await apiWithoutTable();
});

const caseId = '01K5XQ00000000000000000001';
const dispatch: TestRequest = {
  operation: 'dispatchCase',
  as: 'clerk',
  params: { caseId },
  headers: { 'if-match': '"1"' },
  body: { lead: 'science' },
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
    expect(await problemIn(api, withHeaders(request, headers))).toBe(expected);
  });

  test.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'content type %s is taken',
    async (contentType) => {
      const request = withHeaders({ ...submission, body: '{}' }, { 'content-type': contentType });
      expect(await problemIn(api, request)).toBe('400 invalid-request');
    },
  );
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
    const { status, errors } = await problemOf(api, request);
    expect(status).toBe(400);
    expect(errors?.map(({ parameter, rule }) => `${parameter} ${rule}`)).toEqual([expected]);
  });
});

describe('who and where', () => {
  test('a request without a token that the gateway has verified is 401, should one ever come', async () => {
    expect(await problemIn(api, { operation: 'getMe' })).toBe('401 unauthenticated');
  });

  test('a person whose id our directory cannot hold is 403', async () => {
    expect(await problemIn(api, { operation: 'getMe', as: 'auth0|4711' })).toBe('403 forbidden');
  });

  test('a path that no route matches is 404', async () => {
    expect(await problemIn(api, { operation: '$default' })).toBe('404 no-route');
  });
});

describe('languages', () => {
  test.each([
    ['en-US,en;q=0.9', 'en', 'No such route'],
    ['zh-CN', 'zh-CN', '没有这个接口'],
    [undefined, 'zh-CN', '没有这个接口'],
  ])('Accept-Language %s', async (header, language, title) => {
    const headers = { 'accept-language': header };
    const { answer, ...problem } = await problemOf(api, { operation: '$default', headers });
    expect(answer.headers['content-language']).toBe(language);
    expect(problem.title).toBe(title);
  });

  test('the faults of fields are told in it too', async () => {
    const headers = { 'accept-language': 'en' };
    const { errors } = await problemOf(api, {
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
  const { status, answer } = await problemOf(api, submission);
  expect(status).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.text).not.toMatch(/ECONNREFUSED|dynamo/i);
});
