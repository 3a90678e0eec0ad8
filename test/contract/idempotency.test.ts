import { afterAll, beforeAll, expect, test } from 'vitest';
import { beijing, enterpriseId, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';
import type { TestRequest } from '../support/http-event.ts';

const { writer, clerk, supervisor } = citizens;
const { science, talent } = units;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

const body = { enterpriseId, kind: 'appeal', subject: '标题', body: '正文', consentsToPublication: true };
const submission = (key: string, over: Partial<TestRequest> = {}): TestRequest => ({
  operation: 'submitLetter',
  as: writer,
  headers: { 'idempotency-key': key },
  body,
  ...over,
});
const caseIdOf = async (request: TestRequest): Promise<unknown> => {
  const answer = await city.api.send(request);
  expect(answer.status).toBe(201);
  return answer.headers['location'];
};

test('the same request again is answered the same, and done once', async () => {
  const first = await city.api.send(submission('k-1', { requestId: 'same' }));
  const again = await city.api.send(
    submission('k-1', { requestId: 'same', at: beijing('2026-09-25 09:00') }),
  );
  expect(first.status).toBe(201);
  expect(again).toMatchObject({ status: 201, text: first.text, headers: first.headers });
  const list = await city.ask({ operation: 'listEnterpriseCases', as: writer, params: { enterpriseId } });
  expect(list.json()).toMatchObject({ items: [{}] });
});

test('what counts is what the request says, not how it is written', async () => {
  const first = await caseIdOf(submission('k-2'));
  const reordered = JSON.stringify(Object.fromEntries(Object.entries(body).toReversed()), null, 2);
  expect(await caseIdOf(submission('k-2', { body: reordered }))).toBe(first);
  const decomposed = { ...body, channel: 'web', addressee: 'hub', subject: ' 标题 ' };
  expect(await caseIdOf(submission('k-2', { body: decomposed }))).toBe(first);
});

test('the key with another body is refused', async () => {
  await caseIdOf(submission('k-3'));
  expect(await problemIn(city.api, submission('k-3', { body: { ...body, kind: 'suggestion' } }))).toBe(
    '422 key-reused',
  );
});

test('a refused request leaves its key free', async () => {
  const foreign = { ...body, enterpriseId: 'E99' };
  expect(await problemIn(city.api, submission('k-4', { body: foreign }))).toBe('403 forbidden');
  await caseIdOf(submission('k-4'));
});

test('the key is forgotten after 24 hours', async () => {
  const first = await caseIdOf(submission('k-5'));
  expect(await caseIdOf(submission('k-5', { at: beijing('2026-09-25 17:49') }))).toBe(first);
  expect(await caseIdOf(submission('k-5', { at: beijing('2026-09-25 17:50') }))).not.toBe(first);
});

test('a command is repeated on the state that it was given on, and on no other', async () => {
  const { caseId } = await city.begin();
  const { caseId: otherCase } = await city.begin();
  const dispatch = (over: Partial<TestRequest> = {}): TestRequest => ({
    operation: 'dispatchCase',
    as: clerk,
    params: { caseId },
    headers: { 'idempotency-key': 'k-6', 'if-match': '"1"' },
    body: { lead: science.id },
    ...over,
  });
  const first = await city.api.send(dispatch({ requestId: 'same' }));
  expect(first.headers['etag']).toBe('"2"');
  expect(await city.api.send(dispatch({ requestId: 'same' }))).toMatchObject({
    text: first.text,
    headers: first.headers,
  });
  const later = { 'idempotency-key': 'k-6', 'if-match': '"2"' };
  expect(await problemIn(city.api, dispatch({ headers: later }))).toBe('422 key-reused');
  expect(await problemIn(city.api, dispatch({ body: { lead: talent.id } }))).toBe('422 key-reused');
  expect(await problemIn(city.api, dispatch({ params: { caseId: otherCase } }))).toBe('422 key-reused');
  // Another person, and another operation, have keys of their own.
  expect(await problemIn(city.api, dispatch({ as: supervisor }))).toBe('412 stale');
  const recall: TestRequest = {
    ...dispatch({ headers: later }),
    operation: 'recallCase',
    body: { reason: '改派' },
  };
  expect((await city.api.send(recall)).status).toBe(200);
});

test('of the same request sent many times at once, one is done', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, async () => city.api.send(submission('k-7'))));
  const done = answers.filter(({ status }) => status === 201);
  const busy = answers.filter(({ status }) => status !== 201);
  expect(new Set(done.map(({ headers }) => headers['location'])).size).toBe(1);
  expect(busy.every(({ status }) => status === 503)).toBe(true);
  const { answer, ...problem } = await problemOf(
    city.api,
    submission('k-7', { body: { ...body, body: '另文' } }),
  );
  expect({ status: problem.status, etag: answer.headers['etag'] }).toEqual({ status: 422, etag: undefined });
});
