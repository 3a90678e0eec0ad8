import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  IntegratorListView,
  IntegratorSecretView,
  IntegratorView,
} from '../../shared/http/views/integrator-view.ts';
import { beijing, rules } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn } from '../support/http-problems.ts';
import { integratorBody } from '../support/permissions/integrator-requests.ts';
import { type SecretServer, startSecretServer } from '../support/secret-server.ts';

const { administrator: as } = citizens;

let secrets: SecretServer;
let city: CityApi;
beforeAll(async () => {
  secrets = await startSecretServer();
  city = await cityApi(rules.city, undefined, secrets.endpoint);
});
afterAll(async () => {
  await city.engine.stop();
  await secrets.stop();
});

const register = async (key: string, body: object = integratorBody) =>
  city.ask({ operation: 'registerIntegrator', as, body, headers: { 'idempotency-key': key } }, 201);
const kept = (id: string, stage: 'AWSCURRENT' | 'AWSPREVIOUS' = 'AWSCURRENT') =>
  secrets.box.get(`zhitong/test/test/integrators/${id}`, stage)?.value;

describe('an integrator', () => {
  test('is registered with a secret that is shown once, and kept in no record', async () => {
    const answer = await register('once');
    const { integrator, secret } = IntegratorSecretView.parse(answer.json());
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/integrators/${integrator.id}` });
    expect(secret).toMatch(/^whsec_/);
    expect(kept(integrator.id)).toBe(secret);

    const again = IntegratorSecretView.parse((await register('once')).json());
    expect(again).toEqual({ integrator, secret: null });
    expect(kept(integrator.id)).toBe(secret);
    const params = { integratorId: integrator.id };
    const read = await city.ask({ operation: 'getIntegrator', as, params });
    expect(read.json()).toEqual(integrator);
    expect(read.text).not.toContain('whsec_');
  });

  test('gets a new secret, beside which the one before holds for a day', async () => {
    const made = IntegratorSecretView.parse((await register('rotated')).json());
    const params = { integratorId: made.integrator.id };
    const rotation = {
      operation: 'rotateIntegratorSecret',
      as,
      params,
      headers: { 'idempotency-key': 'rotation' },
      at: beijing('2026-09-25 09:00'),
    } as const;
    const rotated = IntegratorSecretView.parse((await city.ask(rotation)).json());
    expect(rotated.secret).not.toBe(made.secret);
    expect(rotated.integrator.previousSecretUntil).toBe(beijing('2026-09-26 09:00'));
    expect([kept(params.integratorId), kept(params.integratorId, 'AWSPREVIOUS')]).toEqual([
      rotated.secret,
      made.secret,
    ]);
    expect((await city.ask(rotation)).json()).toMatchObject({ secret: null });
    expect(kept(params.integratorId)).toBe(rotated.secret);
  });

  test('is changed and disabled as it was read, and not over another change', async () => {
    const { integrator } = IntegratorSecretView.parse((await register('changed')).json());
    const params = { integratorId: integrator.id };
    const change: TestRequest & { operation: 'changeIntegrator' } = {
      operation: 'changeIntegrator',
      as,
      params,
      headers: { 'if-match': '"1"' },
      body: { ...integratorBody, kinds: ['case.closed'], enabled: false },
    };
    const changed = IntegratorView.parse((await city.ask(change)).json());
    expect(changed).toMatchObject({ kinds: ['case.closed'], enabled: false, gone: false });
    expect(await problemIn(city.api, change)).toBe('412 stale');
    const all = IntegratorListView.parse((await city.ask({ operation: 'listIntegrators', as })).json());
    expect(all.items).toContainEqual(changed);
  });

  test.each([
    'http://platform.example.cn/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://printer.local/',
    'https://user:password@platform.example.cn/',
  ])('may not be at %s', async (url) => {
    const body = { ...integratorBody, url };
    expect(await problemIn(city.api, { operation: 'registerIntegrator', as, body })).toBe(
      '422 webhook-url-refused',
    );
  });
});

describe('a replay', () => {
  test.each([
    [{}, '/from'],
    [{ from: '2026-09-24T00:00:00Z' }, '/from'],
    [{ from: '2026-09-25T00:00:00Z', until: '2026-09-24T00:00:00Z' }, '/from'],
    [
      {
        caseId: '01K5XQ3V0G8Z5R1T7W9Y2B4D6F',
        from: '2026-09-24T00:00:00Z',
        until: '2026-09-25T00:00:00Z',
      },
      '/from',
    ],
  ])('of %j is neither of a time nor of a case', async (body, pointer) => {
    const params = { integratorId: 'nobody' };
    const answer = await city.api.send({ operation: 'replayDeliveries', as, params, body });
    expect([answer.status, answer.json()]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ pointer, rule: 'spanOrCase' })] }),
    ]);
  });

  test('of an integrator that is not there finds nothing', async () => {
    const params = { integratorId: 'nobody' };
    const body = { caseId: '01K5XQ3V0G8Z5R1T7W9Y2B4D6F' };
    const request = { operation: 'replayDeliveries', as, params, body } as const;
    expect(await problemIn(city.api, request)).toBe('404 not-found');
  });
});
