import { describe, expect, test } from 'vitest';
import { routeTable } from '../../../local/gateway/route-table.ts';
import type { RouteSpec } from '../../../local/system/api-spec.ts';

function routes(...keys: readonly string[]): readonly RouteSpec[] {
  const throttle = { burst: 1, perSecond: 1 };
  return keys.map((key) => ({
    key,
    functionName: 'f',
    timeoutMs: 1,
    authorizer: undefined,
    scopes: [],
    throttle,
  }));
}

const table = routeTable(
  routes(
    '$default',
    'ANY /files/{rest+}',
    'GET /cases/{id}',
    'GET /cases/newest',
    'ANY /cases/{id}',
    'POST /cases',
    'GET /cases/{id}/texts/{textId}',
    'GET /files/{name}',
  ),
);

describe('routes of the HTTP API', () => {
  test.each([
    ['POST', '/cases', 'POST /cases', {}],
    ['GET', '/cases/newest', 'GET /cases/newest', {}],
    ['GET', '/cases/7', 'GET /cases/{id}', { id: '7' }],
    ['DELETE', '/cases/7', 'ANY /cases/{id}', { id: '7' }],
    ['GET', '/cases/%E6%B3%89%2F1/texts/b', 'GET /cases/{id}/texts/{textId}', { id: '泉/1', textId: 'b' }],
    ['GET', '/files/a', 'GET /files/{name}', { name: 'a' }],
    ['GET', '/files/a/b%20c', 'ANY /files/{rest+}', { rest: 'a/b c' }],
    ['PUT', '/files/a', 'ANY /files/{rest+}', { rest: 'a' }],
    ['GET', '/cases/%E6', 'GET /cases/{id}', { id: '%E6' }],
    ['GET', '/cases', '$default', {}],
    ['GET', '/cases/', '$default', {}],
    ['GET', '/files/', '$default', {}],
    ['GET', '/nothing', '$default', {}],
  ])('%s %s goes to %s', (method, path, key, pathParameters) => {
    const match = table.find(method, path);
    expect([match?.route.key, match?.pathParameters]).toEqual([key, pathParameters]);
  });

  test('without $default nothing answers what no route matches', () => {
    expect(routeTable(routes('GET /a')).find('GET', '/b')).toBeUndefined();
  });
});
