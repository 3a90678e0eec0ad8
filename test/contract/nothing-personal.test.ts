import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { logger } from '../../shared/runtime/logger.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';

const { writer, clerk, scienceLead } = citizens;
/** Stands in everything that is sent, read or proved by a token. */
const mark = '不应外泄';

let city: CityApi;
const logged: string[] = [];
beforeAll(async () => {
  city = await cityApi();
  logger.setLogLevel('DEBUG');
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      logged.push(String(text));
      return true;
    });
  }
});
afterAll(async () => {
  vi.restoreAllMocks();
  logger.setLogLevel('SILENT');
  await city.engine.stop();
});

test('whatever is asked, the log tells operation, status and problem, and nothing of people, texts or tokens', async () => {
  const { caseId } = await city.begin({ subject: `标题${mark}`, body: `正文${mark}` });
  const requests: readonly TestRequest[] = [
    { operation: 'getCase', as: clerk, params: { caseId } },
    { operation: 'getTimeline', as: clerk, params: { caseId } },
    { operation: 'saveMe', as: writer, body: { name: `陈${mark}`, phone: '13800000001' } },
    { operation: 'getMe', as: writer },
    { operation: 'saveMe', as: writer, body: { name: `${mark}\r\n`.repeat(60), email: mark } },
    { operation: 'submitLetter', as: writer, body: `{"${mark}":` },
    { operation: 'submitLetter', as: writer, body: { [mark]: mark } },
    { operation: 'getCase', as: scienceLead, params: { caseId: mark }, query: { [mark]: mark } },
    {
      operation: 'getMe',
      as: writer,
      headers: { authorization: `Bearer ${mark}`, cookie: mark },
      claims: { email: `${mark}@example.com` },
    },
    { operation: '$default', headers: { 'user-agent': mark } },
  ];
  for (const request of requests) await city.api.send(request);

  expect(logged.length).toBeGreaterThanOrEqual(requests.length);
  const told = logged.join('\n');
  expect(told).toContain('answered');
  for (const personal of [
    mark,
    '13800000001',
    '@example.com',
    `"${writer}"`,
    `"${clerk}"`,
    'Bearer',
    '192.0.2.1',
  ]) {
    expect(told).not.toContain(personal);
  }
});
