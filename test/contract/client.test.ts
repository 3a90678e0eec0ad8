import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiClient } from '../../shared/http/client.ts';
import { enterpriseId, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { serve } from '../support/http-server.ts';

const { writer, clerk, scienceLead } = citizens;
const { science } = units;

let city: CityApi;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  city = await cityApi();
  server = await serve(city.api);
});
afterAll(async () => {
  await server.stop();
  await city.engine.stop();
});

const clientOf = (accountId: string, language?: 'en') =>
  apiClient({
    baseUrl: server.baseUrl,
    token: () => accountId,
    ...(language !== undefined && { language }),
  });
const letter = {
  enterpriseId,
  kind: 'consultation',
  subject: '标题',
  body: '正文',
  consentsToPublication: true,
} as const;

test('submits, commands and reads, with types from the contracts', async () => {
  const submitted = await clientOf(writer).submitLetter(letter, { idempotencyKey: 'client-1' });
  if (!submitted.ok) throw new Error(submitted.problem.detail);
  const { caseId } = submitted.body;
  expect(submitted).toMatchObject({ status: 201, etag: '"1"', location: `/cases/${caseId}` });

  const dispatched = await clientOf(clerk).dispatchCase({ caseId, lead: science.id }, { ifMatch: '"1"' });
  expect(dispatched).toMatchObject({ ok: true, status: 200, etag: '"2"', body: { holder: science.id } });
  const accepted = await clientOf(scienceLead).acceptCase({ caseId }, { ifMatch: '"2"' });
  expect(accepted).toMatchObject({ ok: true, etag: '"3"', body: { status: 'handling' } });

  const read = await clientOf(writer).getCase({ caseId });
  expect(read).toMatchObject({ ok: true, etag: '"3"', body: { letter: { subject: '标题' } } });
});

test('repeats a request under its key, and draws a fresh one where none is given', async () => {
  const first = await clientOf(writer).submitLetter(letter, { idempotencyKey: 'client-2' });
  const again = await clientOf(writer).submitLetter(letter, { idempotencyKey: 'client-2' });
  const other = await clientOf(writer).submitLetter(letter);
  const locations = [first, again, other].map((reply) => (reply.ok ? reply.location : undefined));
  expect(new Set(locations).size).toBe(2);
  expect(locations[0]).toBe(locations[1]);
});

test('goes through a list page by page', async () => {
  const client = clientOf(writer);
  const all = await client.listEnterpriseCases({ enterpriseId }, { limit: 100 });
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listEnterpriseCases(
      { enterpriseId },
      { limit: 1, ...(cursor !== undefined && { cursor }) },
    );
    if (!page.ok) throw new Error(page.problem.detail);
    found.push(...page.body.items.map(({ caseId }) => caseId));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual(all.ok ? all.body.items.map(({ caseId }) => caseId) : []);
});

test('gives problems as they are, in its language', async () => {
  const reply = await clientOf(writer, 'en').submitLetter({ ...letter, subject: '' });
  expect(reply).toMatchObject({
    ok: false,
    status: 400,
    problem: {
      type: '/problems/invalid-request',
      errors: [{ pointer: '/subject', message: 'must not be blank' }],
    },
  });
});

test('gives what the gateway itself refuses the form of a problem', async () => {
  const reply = await clientOf('').getMe({});
  expect(reply).toMatchObject({
    ok: false,
    status: 401,
    problem: { type: 'about:blank', title: 'Unauthorized' },
  });
});
