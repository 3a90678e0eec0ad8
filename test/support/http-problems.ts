import { expect } from 'vitest';
import { ProblemView } from '../../shared/http/views/problem-view.ts';
import { httpApi, type TestAnswer, type TestApi } from './http-api.ts';
import type { TestRequest } from './http-event.ts';
import { unpromised } from './openapi-check.ts';

/** The API without a table behind it: what it refuses here, it refuses before anything is read or written. */
export async function apiWithoutTable(): Promise<TestApi> {
  return httpApi({ endpoint: 'http://127.0.0.1:1', tableName: 'none' });
}

export const letter = {
  enterpriseId: 'E01',
  kind: 'consultation',
  subject: '咨询技改补助的申报条件',
  body: '设备投资的下限是多少？',
  consentsToPublication: true,
};
export const submission: TestRequest = { operation: 'submitLetter', as: 'writer', body: letter };

/** The problem that a request is answered with, which must be as openapi.json promises. */
export async function problemOf(
  api: TestApi,
  request: TestRequest,
): Promise<ProblemView & { readonly answer: TestAnswer }> {
  const answer = await api.send(request);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  if (request.operation !== '$default') expect(unpromised(request.operation, answer)).toEqual([]);
  const problem = ProblemView.parse(answer.json());
  expect(problem.status).toBe(answer.status);
  return { ...problem, answer };
}

/** The same in short, `409 wrong-status`. */
export async function problemIn(api: TestApi, request: TestRequest): Promise<string> {
  const { status, type } = await problemOf(api, request);
  return `${status} ${type.replace('/problems/', '')}`;
}
