import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { type OperationId, routes } from '../../shared/http/routes.ts';
import { beijing } from './case-world.ts';
import type { TestApi } from './http-api.ts';
import { httpEvent } from './http-event.ts';

/** The API on a port, for clients that speak HTTP. The token is the account's id; without one the gateway's own 401. */
export async function serve(api: TestApi, now = beijing('2026-09-24 17:50')) {
  const server = createServer((incoming, response) => {
    void respond(api, incoming, response, now);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function respond(api: TestApi, incoming: IncomingMessage, response: ServerResponse, now: Instant) {
  const { status, headers, body } = await answer(api, incoming, now);
  response.writeHead(status, headers).end(body);
}

async function answer(api: TestApi, incoming: IncomingMessage, now: Instant) {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://api.example');
  const matched = match(incoming.method ?? 'GET', pathname);
  const as = incoming.headers.authorization?.replace(/^Bearer ?/, '') ?? '';
  if (as === '') {
    return {
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"Unauthorized"}',
    };
  }
  const event = httpEvent({
    operation: matched?.operation ?? '$default',
    params: matched?.params ?? {},
    query: Object.fromEntries(searchParams),
    as,
    at: now,
  });
  const body = await text(incoming);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const result = await api.deliver({ ...event, headers, ...(body !== '' && { body }) });
  return { status: result.status, headers: result.headers, body: result.text };
}

function match(method: string, pathname: string) {
  for (const [operation, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = route.method === method ? pattern.exec(pathname) : null;
    if (found) return { operation: operation as OperationId, params: { ...found.groups } };
  }
  return undefined;
}
