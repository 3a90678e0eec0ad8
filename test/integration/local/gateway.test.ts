import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noKillSwitch } from '../../../local/faults/kill-switch.ts';
import type { FunctionPool } from '../../../local/functions/function-pool.ts';
import { gatewayListener } from '../../../local/gateway/gateway-listener.ts';
import { gateway } from '../../../local/gateway/gateway.ts';
import { type LateServer, lateServer } from '../../../local/stack/late-server.ts';
import type { RouteSpec } from '../../../local/system/api-spec.ts';
import { bundledFunction } from '../../support/function-bundle.ts';
import { type Signing, startTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts';

const domainMs = Date.parse('2026-09-24T09:50:00Z');
const echo = `export const handler = async (event, context) => ({
  event, environment: process.env, now: Date.now(), remainingMs: context.getRemainingTimeInMillis(), id: context.awsRequestId });`;
const failing = `export const handler = async ({ pathParameters: { how } }) => {
  if (how === 'throw') throw new RangeError('a secret of the function');
  if (how === 'exit') process.exit(3);
  await new Promise(() => setInterval(() => undefined, 1000));
};`;

type Echo = {
  event: Record<string, unknown> & { requestContext: Record<string, unknown> };
  environment: Record<string, string>;
  now: number;
  remainingMs: number;
};

let root: string;
let issuer: TokenIssuer;
let server: LateServer;
let pools: ReadonlyMap<string, FunctionPool>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'zhitong-gateway-'));
  issuer = await startTokenIssuer('zhitong', 'zhitong/api');
  const offsetBuffer = new SharedArrayBuffer(8);
  new BigInt64Array(offsetBuffer)[0] = BigInt(domainMs - Date.now());
  pools = new Map([
    ['echo', bundledFunction(root, 'echo', echo, { offsetBuffer, environment: { STAGE: 'local' } })],
    ['failing', bundledFunction(root, 'failing', failing, { timeoutMs: 300 })],
    ['slow', bundledFunction(root, 'slow', failing, { timeoutMs: 5000 })],
  ]);
  const route = (key: string, functionName: string, settings: Partial<RouteSpec> = {}): RouteSpec => ({
    key,
    functionName,
    timeoutMs: 5000,
    authorizer: undefined,
    scopes: [],
    throttle: { burst: 1000, perSecond: 1000 },
    ...settings,
  });
  const authorizer = { issuer: issuer.url, audience: ['zhitong'] };
  const routes = [
    route('ANY /open/{rest+}', 'echo'),
    route('GET /closed', 'echo', { authorizer, scopes: ['zhitong/api'] }),
    route('GET /any-scope', 'echo', { authorizer }),
    route('GET /seldom', 'echo', { throttle: { burst: 1, perSecond: 0.001 } }),
    route('GET /failing/{how}', 'failing'),
    route('GET /slow/{how}', 'slow', { timeoutMs: 200 }),
  ];
  const cors = {
    AllowOrigins: ['https://city.example'],
    AllowMethods: ['GET'],
    AllowHeaders: ['authorization'],
    ExposeHeaders: ['etag'],
    AllowCredentials: false,
    MaxAge: 600,
  };
  const answer = gateway({
    api: { id: 'api', cors, routes },
    pools,
    accountId: '000000000000',
    now: () => domainMs,
    killSwitch: noKillSwitch,
  });
  server = await lateServer(0, () => undefined, { maxHeaderSize: 10_240 });
  server.serve(gatewayListener(answer, () => undefined));
});

afterAll(async () => {
  await server.stop();
  await issuer.stop();
  await Promise.all([...pools.values()].map(async (pool) => pool.stop()));
  rmSync(root, { recursive: true, force: true });
});

const ask = async (path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, options);
const echoed = async (path: string, options?: RequestInit): Promise<Echo> =>
  (await (await ask(path, options)).json()) as Echo;
const withToken = async (claims?: object, signing?: Signing): Promise<RequestInit> => ({
  headers: { authorization: `Bearer ${await issuer.token({ ...claims }, signing)}` },
});

describe('the event of a request', () => {
  test('is payload format 2.0, at the domain time', async () => {
    const { event } = await echoed('/open/%E6%B3%89%20a/b?x=1&y=%E5%B7%9E&x=2', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Mixed': 'Case', cookie: 'a=1; b=2' },
      body: '{"letter":"信"}',
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /open/{rest+}',
      rawPath: '/open/%E6%B3%89%20a/b',
      rawQueryString: 'x=1&y=%E5%B7%9E&x=2',
      queryStringParameters: { x: '1,2', y: '州' },
      pathParameters: { rest: '泉 a/b' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-mixed': 'Case', 'x-forwarded-proto': 'http' },
      body: '{"letter":"信"}',
      isBase64Encoded: false,
      requestContext: {
        apiId: 'api',
        accountId: '000000000000',
        stage: '$default',
        http: { method: 'POST', path: '/open/%E6%B3%89%20a/b', sourceIp: '127.0.0.1' },
        time: '24/Sep/2026:09:50:00 +0000',
        timeEpoch: domainMs,
      },
    });
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  test('holds what is no text as base64', async () => {
    const { event } = await echoed('/open/form', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect([event['body'], event['isBase64Encoded']]).toEqual([Buffer.from('a=b').toString('base64'), true]);
  });

  test('comes to a function that has its variables, those of Lambda, and no others', async () => {
    const { environment, now, remainingMs } = await echoed('/open/env');
    expect(environment).toMatchObject({
      STAGE: 'local',
      AWS_REGION: 'ap-southeast-1',
      AWS_LAMBDA_FUNCTION_NAME: 'stack-echo',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      TZ: ':UTC',
    });
    expect(Object.keys(environment).filter((name) => /^(?:npm_|VITEST|NODE_ENV|HOME)/u.test(name))).toEqual(
      [],
    );
    expect(now - domainMs).toBeLessThan(60_000);
    expect(remainingMs).toBeGreaterThan(4000);
  });

  test('of several requests at a time come to several workers', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, async () => (await ask('/open/x')).status));
    expect(answers).toEqual(Array.from({ length: 12 }, () => 200));
  });
});

describe('the JWT authorizer', () => {
  test('gives the function the claims as texts and the scopes of the route', async () => {
    const { event } = await echoed(
      '/closed',
      await withToken({ scope: 'openid zhitong/api', level: 3, roles: ['a', 'b'] }),
    );
    expect(event.requestContext['authorizer']).toMatchObject({
      jwt: {
        claims: { sub: 'alice', level: '3', roles: '[a b]', scope: 'openid zhitong/api' },
        scopes: ['zhitong/api'],
      },
    });
  });

  test('takes client_id for the audience where there is no aud, and no scope where the route asks for none', async () => {
    const { event } = await echoed(
      '/any-scope',
      await withToken({ aud: undefined, client_id: 'zhitong', scope: undefined }),
    );
    expect(event.requestContext['authorizer']).toMatchObject({ jwt: { scopes: null } });
  });

  test.each([
    ['of another audience', { aud: 'other' }],
    ['of another audience, the client apart', { aud: 'other', client_id: 'zhitong' }],
    ['of another issuer', { iss: 'https://other.example' }],
    ['that has expired', { exp: 1_700_000_000 }],
    ['that never expires', { exp: undefined }],
    ['that is not valid yet', { nbf: 4_000_000_000 }],
    ['that was issued in the future', { iat: 4_000_000_000, exp: 4_000_000_600 }],
    ['whose times are no numbers', { exp: 'never' }],
    ['of an issuer that begins like ours', { iss: 'http://127.0.0.1' }],
    ['for audiences that are none of ours', { aud: ['other', 'zhitong2'] }],
    ['for nobody', { aud: [] }],
  ])('refuses a token %s', async (_what, claims) => {
    const answer = await ask('/closed', await withToken(claims));
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  });

  test.each<Signing>([
    'none',
    'HS256',
    'HS256 with the public key',
    'another key under the same id',
    'another key under its own id',
  ])('refuses a token signed with %s', async (signing) => {
    const answer = await ask('/closed', await withToken({}, signing));
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
  });

  test('refuses a token that somebody has written on', async () => {
    const [head, payload = '', signature] = (await issuer.token()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'administrator-1' })).toString('base64url');
    const answer = await ask('/closed', {
      headers: { authorization: `Bearer ${[head, changed, signature].join('.')}` },
    });
    expect(answer.status).toBe(401);
  });

  test.each<[string, Record<string, string>]>([
    ['no header', {}],
    ['an empty one', { authorization: '' }],
    ['a scheme alone', { authorization: 'Bearer' }],
    ['another scheme', { authorization: 'Basic YWxpY2U6c2VjcmV0' }],
    ['no JWT', { authorization: 'Bearer a.b.c' }],
  ])('refuses %s', async (_what, headers) => {
    const answer = await ask('/closed', { headers });
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/u);
  });

  test.each([
    ['another', 'openid'],
    ['one that begins alike', 'zhitong/api.read'],
    ['one in other letters', 'Zhitong/API'],
    ['none', undefined],
  ])('refuses a token with a scope that is %s with another status', async (_what, scope) => {
    const answer = await ask('/closed', await withToken({ scope }));
    expect([answer.status, await answer.json()]).toEqual([403, { message: 'Forbidden' }]);
  });
});

describe('what the gateway answers itself', () => {
  test('a path that no route matches', async () => {
    const answer = await ask('/nowhere');
    expect([answer.status, await answer.json()]).toEqual([404, { message: 'Not Found' }]);
    expect(answer.headers.get('apigw-requestid')).toMatch(/^[\da-f-]{36}$/u);
  });

  test('a body of more than 10 MB', async () => {
    const answer = await ask('/open/big', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect([answer.status, await answer.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  test('headers of more than 10 KB', async () => {
    expect((await ask('/open/x', { headers: { long: 'x'.repeat(11_000) } })).status).toBe(431);
  });

  test('more requests than the stage allows', async () => {
    expect((await ask('/seldom')).status).toBe(200);
    const answer = await ask('/seldom');
    expect([answer.status, await answer.json()]).toEqual([429, { message: 'Too Many Requests' }]);
  });

  test.each([
    ['a function that throws', '/failing/throw', 500, 'Internal Server Error'],
    ['a function that ends its process', '/failing/exit', 500, 'Internal Server Error'],
    ['a function that reaches its time-out', '/failing/hang', 500, 'Internal Server Error'],
    ['a function that is slower than the integration may be', '/slow/hang', 503, 'Service Unavailable'],
  ])('%s', async (_what, path, status, message) => {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  });

  test('what a browser asks beforehand', async () => {
    const headers = { origin: 'https://city.example', 'access-control-request-method': 'GET' };
    const allowed = await ask('/closed', { method: 'OPTIONS', headers });
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': 'https://city.example',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'authorization',
      'access-control-max-age': '600',
    });
    const stranger = await ask('/closed', {
      method: 'OPTIONS',
      headers: { ...headers, origin: 'https://evil.example' },
    });
    expect(stranger.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('answers to another origin may be read there', async () => {
    const answer = await ask('/open/x', { headers: { origin: 'https://city.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://city.example');
    expect(answer.headers.get('access-control-expose-headers')).toBe('etag');
  });
});
