import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoDeliveries } from '../../../shared/adapters/dynamo/delivery-store.ts';
import { dynamoIntegrators } from '../../../shared/adapters/dynamo/integrators.ts';
import { dynamoOrigins } from '../../../shared/adapters/dynamo/origins.ts';
import { standardWebhooks } from '../../../shared/adapters/crypto/standard-webhooks.ts';
import { type DeliverDeps, deliver } from '../../../shared/app/deliver-webhook.ts';
import { fanOut } from '../../../shared/app/fan-out-webhooks.ts';
import { replayWebhooks } from '../../../shared/app/replay-webhooks.ts';
import type { Posted } from '../../../shared/app/webhook-ports.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoCaseReader } from '../../../shared/adapters/dynamo/case-reader.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoDirectoryStore } from '../../../shared/adapters/dynamo/directory-store.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import type { DeliveryRef } from '../../../shared/domain/integration/delivery.ts';
import { IntegratorId } from '../../../shared/domain/integration/integrator.ts';
import { deliveryTries } from '../../../shared/domain/integration/retries.ts';
import { plusHours } from '../../../shared/domain/time/instant.ts';
import { beijing, units } from '../../support/case-world.ts';
import { citizens, settle } from '../../support/city.ts';
import { dispatch, submission } from '../../support/case-writes.ts';
import { directoryWrite } from '../../support/directory-changes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { integratorOf } from '../../support/integrators.ts';

const now = beijing('2026-09-24 18:00');
const secret = standardWebhooks.freshSecret();
const before = standardWebhooks.freshSecret();

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await settle(engine);
});
afterAll(async () => engine.stop());

let n = 0;
let id: IntegratorId;
let sent: DeliveryRef[] = [];
const posts: { headers: Readonly<Record<string, string>>; body: string }[] = [];
let answers: Posted[] = [];

/** A city in which one integrator is new with each test, and all that came before are disabled. */
const register = async (over: object = {}) => {
  n += 1;
  id = IntegratorId.parse(`integrator-${n}`);
  const next = integratorOf(id, over);
  await dynamoDirectoryStore(engine.table, cityRegions).save(
    directoryWrite(400 + n, [{ kind: 'integrator', previous: undefined, next }], {
      type: 'integratorRegistered',
      integratorId: id,
    }),
  );
  return next;
};
beforeEach(async () => {
  const integrators = dynamoIntegrators(engine.table);
  for (const each of await integrators.all()) {
    if (each.enabled) await integrators.replace({ ...each, enabled: false, revision: each.revision + 1 });
  }
  sent = [];
  posts.length = 0;
  answers = [];
});

const queue = { send: async (refs: readonly DeliveryRef[]) => void sent.push(...refs) };
const fanning = () => ({
  integrators: dynamoIntegrators(engine.table),
  origins: dynamoOrigins(engine.table),
  deliveries: dynamoDeliveries(engine.table),
  queue,
});
const delivering = (): DeliverDeps => ({
  deliveries: dynamoDeliveries(engine.table),
  integrators: dynamoIntegrators(engine.table),
  secrets: { get: async (_name, stage) => (stage === 'current' ? secret : before) },
  signatures: standardWebhooks,
  sender: {
    post: async (_url, headers, body) => {
      posts.push({ headers, body });
      return answers.shift() ?? { status: 204 };
    },
  },
  clock: { now: () => now },
  secretsBelow: 'zhitong/test/test/',
  chance: () => 0,
});
const replaying = () => ({
  directory: dynamoDirectory(engine.table),
  integrators: dynamoIntegrators(engine.table),
  deliveries: dynamoDeliveries(engine.table),
  cases: dynamoCaseReader(engine.table),
  queue,
});

let letters = 500;
const letter = () => {
  letters += 1;
  return submission(letters);
};
const logged = async () =>
  (await dynamoDeliveries(engine.table).deliveriesTo(id, { limit: 20, after: undefined })).items;
/** A letter has arrived, and is on its way to the integrator. */
const onItsWay = async () => {
  const { commit } = letter();
  await fanOut(fanning(), commit);
  const ref = sent.at(-1);
  if (ref === undefined) throw new Error('nothing was sent');
  return { commit, ref };
};

describe('what happened to a case', () => {
  test('is put on its way once to each integrator that wants it, however often the commit comes', async () => {
    await register();
    const { commit } = letter();
    await fanOut(fanning(), commit);
    await fanOut(fanning(), commit);
    expect(await logged()).toMatchObject([{ kind: 'case.received', state: 'pending', tries: 0 }]);
    // Nobody has tried it yet, so the second time may follow a crash between the table and the queue.
    expect(sent).toHaveLength(2);
    const [first] = sent;
    if (first === undefined) throw new Error('nothing was sent');
    await deliver(delivering(), first, 1);
    await fanOut(fanning(), commit);
    expect(sent).toHaveLength(2);
  });

  test('is not for who wants other kinds, or the cases of a platform alone', async () => {
    await register({ kinds: ['case.closed'] });
    await register({ source: 'province' });
    await fanOut(fanning(), letter().commit);
    expect(sent).toEqual([]);
  });
});

describe('a delivery', () => {
  test('is signed by Standard Webhooks, and done with once it is taken', async () => {
    await register();
    const { commit, ref } = await onItsWay();
    expect(await deliver(delivering(), ref, 1)).toBe('done');
    const [{ headers, body } = { headers: {}, body: '' }] = posts;
    const webhookId = `${commit.caseId}_1_0`;
    expect(headers).toMatchObject({ 'webhook-id': webhookId, 'content-type': 'application/json' });
    const message = { id: webhookId, sentAt: now, body };
    const signature = String(headers['webhook-signature']);
    expect(standardWebhooks.isSigned(message, signature, [secret])).toBe(true);
    expect(standardWebhooks.isSigned(message, signature, [before])).toBe(false);
    expect(JSON.parse(body)).toMatchObject({
      type: 'case.received',
      data: { caseNumber: commit.after.number, status: 'received', version: 1 },
    });
    expect(await logged()).toMatchObject([
      { state: 'delivered', tries: 1, attempts: [{ status: 204, fault: null, at: now }] },
    ]);
    expect(await deliver(delivering(), ref, 2)).toBe('done');
    expect(posts).toHaveLength(1);
  });

  test('is signed with the secret before, too, while a rotation goes on, and not after it', async () => {
    await register({ previousSecretUntil: plusHours(now, 1) });
    const { ref } = await onItsWay();
    await deliver(delivering(), ref, 1);
    expect(posts[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    await register({ previousSecretUntil: now });
    await deliver(delivering(), (await onItsWay()).ref, 1);
    expect(posts[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
  });

  test.each<[string, Posted]>([
    ['a server that fails', { status: 503 }],
    ['a redirect', { status: 307 }],
    ['a refusal', { status: 401 }],
    ['no connection', { fault: 'noConnection' }],
    ['no answer in time', { fault: 'timeout' }],
  ])('that meets %s is tried again, later and later, and then set aside', async (_what, answer) => {
    await register();
    const { ref } = await onItsWay();
    const tries = Array.from({ length: deliveryTries }, (_, index) => index + 1);
    answers = tries.map(() => answer);
    const came = [];
    for (const each of tries) came.push(await deliver(delivering(), ref, each));
    expect(came.slice(0, 3)).toEqual([5, 30, 300].map((againInSeconds) => ({ againInSeconds })));
    expect(came.at(-1)).toBe('again');
    const [failed] = await logged();
    expect(failed).toMatchObject({ state: 'failed', tries: deliveryTries, attempts: { length: 9 } });
  });

  test('to who answers 410 Gone has failed, and disables the integrator, who gets nothing more', async () => {
    await register();
    const [{ ref }, { ref: other }] = [await onItsWay(), await onItsWay()];
    answers = [{ status: 410 }];
    expect(await deliver(delivering(), ref, 1)).toBe('done');
    expect(await dynamoIntegrators(engine.table).integrator(id)).toMatchObject({
      enabled: false,
      gone: true,
      revision: 2,
    });
    expect(await deliver(delivering(), other, 1)).toBe('done');
    expect(posts).toHaveLength(1);
    expect((await logged()).map(({ state }) => state)).toEqual(['failed', 'failed']);
  });

  test('without a secret is not sent unsigned', async () => {
    await register();
    const { ref } = await onItsWay();
    const deps = { ...delivering(), secrets: { get: async () => undefined } };
    expect(await deliver(deps, ref, 1)).toEqual({ againInSeconds: 5 });
    expect(posts).toEqual([]);
    expect(await logged()).toMatchObject([{ attempts: [{ status: null, fault: 'secretMissing' }] }]);
  });
});

describe('a replay', () => {
  const administrator = { accountId: citizens.administrator, now };
  const span = { from: beijing('2026-09-24 00:00'), until: beijing('2026-09-25 00:00') };

  test('of those that failed sends them again under their old ids, and no others', async () => {
    await register();
    const [{ ref: good }, { ref: bad }] = [await onItsWay(), await onItsWay()];
    await deliver(delivering(), good, 1);
    answers = [{ status: 500 }];
    await deliver(delivering(), bad, deliveryTries);
    sent = [];
    const replayed = await replayWebhooks(replaying(), administrator, id, { which: 'failed', of: span });
    expect(replayed).toEqual({ ok: true, value: { replayed: 1, more: false } });
    expect(sent).toEqual([bad]);
    await deliver(delivering(), bad, 1);
    const ids = posts.map(({ headers }) => headers['webhook-id']);
    expect(ids[2]).toBe(ids[1]);
    expect((await logged()).map(({ state, round }) => `${state} ${round}`).toSorted()).toEqual([
      'delivered 1',
      'delivered 2',
    ]);
  });

  test('of all of a time sends what was delivered, too; of another time nothing', async () => {
    await register();
    const { ref } = await onItsWay();
    await deliver(delivering(), ref, 1);
    sent = [];
    const tomorrow = { from: span.until, until: plusHours(span.until, 24) };
    await replayWebhooks(replaying(), administrator, id, { which: 'all', of: tomorrow });
    expect(sent).toEqual([]);
    await replayWebhooks(replaying(), administrator, id, { which: 'all', of: span });
    expect(sent).toEqual([ref]);
  });

  test('of a case sends all that was kept of it, or what failed, and nothing of another case', async () => {
    const store = dynamoCaseStore(engine.table);
    const [own, other] = [letter(), letter()];
    const onwards = dispatch(own.next, units.countyLabour);
    for (const write of [own, other, onwards]) await store.save(write);
    await register();
    for (const { commit } of [own, other, onwards]) await fanOut(fanning(), commit);
    const [received, , dispatched] = sent;
    if (received === undefined || dispatched === undefined) throw new Error('not all were sent');
    await deliver(delivering(), received, 1);
    answers = [{ status: 500 }];
    await deliver(delivering(), dispatched, deliveryTries);
    const { caseId } = own.commit;
    sent = [];
    await replayWebhooks(replaying(), administrator, id, { which: 'failed', of: caseId });
    expect(sent).toEqual([dispatched]);
    await deliver(delivering(), dispatched, 1);
    sent = [];
    const replayed = await replayWebhooks(replaying(), administrator, id, { which: 'all', of: caseId });
    expect(replayed).toEqual({ ok: true, value: { replayed: 2, more: false } });
    expect(sent).toEqual([received, dispatched]);
    sent = [];
    await register();
    await replayWebhooks(replaying(), administrator, id, { which: 'all', of: caseId });
    expect(sent).toEqual([]);
  });

  test('is an administrator’s, of an integrator that there is', async () => {
    await register();
    const replay = { which: 'all', of: span } as const;
    expect(await replayWebhooks(replaying(), { accountId: citizens.clerk, now }, id, replay)).toMatchObject({
      refusal: { tag: 'forbidden' },
    });
    const nobody = IntegratorId.parse('nobody');
    expect(await replayWebhooks(replaying(), administrator, nobody, replay)).toMatchObject({
      refusal: { tag: 'notFound' },
    });
  });
});
