import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { passOn as passOnTo } from '../../local/demo/pass-on.ts';
import { secretIn } from '../../local/secrets/secret-box.ts';
import { closeServer, listenOn } from '../../local/stack/listen.ts';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';
import { receivedWebhookSchema } from '../../local/webhooks/received-webhook.ts';
import { standardWebhooks } from '../../shared/adapters/crypto/standard-webhooks.ts';
import { LetterReceipt } from '../../shared/domain/integration/origin.ts';
import { WebhookEvent } from '../../shared/domain/integration/webhook-event.ts';
import { apiClient } from '../../shared/http/client.ts';
import { provincialLetter } from '../support/platform-sending.ts';

let root: string;
let stack: ChildStack;
let secret: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhitong-webhooks-'));
  const dir = join(root, 'state');
  stack = await startStack({ dir, clock: '2026-09-24T17:50+08:00' });
  secret = secretIn(join(dir, 'secrets.json'), 'zhitong/quanzhou/local/inbound/province');
});
afterAll(async () => {
  await stack.kill();
  await rm(root, { recursive: true, force: true });
});

const as = (account: string) => apiClient({ baseUrl: stack.apiUrl, token: async () => stack.token(account) });

const passOn = async (webhookId: string, letter: object, key = secret): Promise<Response> =>
  passOnTo(stack, webhookId, letter, key);

async function received(integrator: string) {
  const all = z
    .array(receivedWebhookSchema)
    .parse(await (await fetch(`${stack.info.webhooksUrl}/received.json`)).json());
  return all.filter((each) => each.integrator === integrator).toReversed();
}

test('a letter of the province comes in, is answered, and the province is told of it, signed', async () => {
  const letter = { ...provincialLetter, creditCode: '913505020000091A3D' };
  const first = await passOn('msg_1', letter);
  const receipt = LetterReceipt.parse(await first.json());
  expect([first.status, receipt.dueOn]).toEqual([201, '2026-09-29']);
  const again = await passOn('msg_1', letter);
  expect([again.status, await again.json()]).toEqual([201, receipt]);
  expect((await passOn('msg_2', letter, standardWebhooks.freshSecret())).status).toBe(401);

  const triage = await as('hub-clerk-1').listTriage({});
  if (!triage.ok) throw new Error(triage.problem.detail);
  expect(triage.body.items.map(({ number }) => number)).toEqual([receipt.caseNumber]);
  const caseId = triage.body.items[0]?.caseId ?? '';
  const dispatch = { caseId, lead: 'qz-kjj' };
  expect(await as('hub-clerk-1').dispatchCase(dispatch, { ifMatch: '"1"' })).toMatchObject({ ok: true });
  expect(await as('kjj-lead').acceptCase({ caseId }, { ifMatch: '"2"' })).toMatchObject({ ok: true });
  const handler = { caseId, handler: 'kjj-lead' };
  expect(await as('kjj-lead').designateHandler(handler, { ifMatch: '"3"' })).toMatchObject({ ok: true });
  const draft = { caseId, text: '请登录市人才服务平台申报。' };
  expect(await as('kjj-lead').draftAnswer(draft, { ifMatch: '"4"' })).toMatchObject({ ok: true });
  const release = { caseId, contactWaiver: '来信已写明。' };
  expect(await as('kjj-lead').releaseAnswer(release, { ifMatch: '"5"' })).toMatchObject({ ok: true });
  expect(await stack.settled()).toEqual({ settled: true });

  const told = await received('province');
  expect(new Set(told.map(({ verdict }) => verdict))).toEqual(new Set(['valid']));
  const events = told.map(({ body }) => WebhookEvent.parse(JSON.parse(body)));
  expect(events.map(({ type }) => type).toSorted()).toEqual([
    'case.accepted',
    'case.answered',
    'case.dispatched',
    'case.received',
  ]);
  for (const { data } of events) {
    expect(data).toMatchObject({
      caseNumber: receipt.caseNumber,
      source: 'province',
      externalId: provincialLetter.externalId,
    });
  }
  expect(await received('hotline-12345')).toEqual([]);
  expect(await received('demo')).toHaveLength(4);
});

test('an integrator that is away is tried again, and gets it once it is back', async () => {
  let away = true;
  let requests = 0;
  const server = createServer((message, response) => {
    message.resume();
    requests += 1;
    response.writeHead(away ? 503 : 204).end();
  });
  const port = await listenOn(server, 0);
  try {
    const administrator = as('administrator-1');
    const made = await administrator.registerIntegrator({
      name: '时断时续的系统',
      url: `http://127.0.0.1:${port}/hooks`,
      kinds: ['case.received'],
      source: 'province',
    });
    if (!made.ok) throw new Error(made.problem.detail);
    expect(made.body.secret).toMatch(/^whsec_/);
    await passOn('msg_3', { ...provincialLetter, externalId: 'FJ-2' });
    await vi.waitFor(() => expect(requests).toBeGreaterThan(0), { timeout: 20_000, interval: 100 });
    away = false;
    const { integratorId } = { integratorId: made.body.integrator.id };
    // Five seconds of the domain's clock, which is moved over them.
    await stack.clock.move('+10s').catch(async () => stack.clock.move('+1m'));
    await vi.waitFor(
      async () => {
        const log = await administrator.listDeliveries({ integratorId });
        expect(log).toMatchObject({ body: { items: [{ state: 'delivered' }] } });
      },
      { timeout: 20_000, interval: 200 },
    );
    const log = await administrator.listDeliveries({ integratorId });
    expect(log).toMatchObject({
      body: { items: [{ attempts: expect.arrayContaining([expect.objectContaining({ status: 503 })]) }] },
    });
  } finally {
    await closeServer(server);
  }
});
