import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { KillSwitch } from '../faults/kill-switch.ts';
import type { FunctionPool } from '../functions/function-pool.ts';
import type { ApiSpec, AuthorizerSpec } from '../system/api-spec.ts';
import { corsHeaders, isPreflight, preflightHeaders } from './cors.ts';
import { functionResponse, type GatewayResponse, ownResponse } from './function-response.ts';
import { jwtAuthorizer } from './jwt-authorizer.ts';
import { readBody } from './read-body.ts';
import { requestEvent } from './request-event.ts';
import { routeTable } from './route-table.ts';
import { throttle } from './throttle.ts';

export type GatewayInput = {
  readonly api: ApiSpec;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly accountId: string;
  /** Domain time in milliseconds. */
  readonly now: () => number;
  readonly killSwitch: KillSwitch;
};

const maximumBodyBytes = 10 * 1024 * 1024;
/** The most that Lambda takes as an event. */
const maximumEventBytes = 6 * 1024 * 1024;

/** What the HTTP API answers to a request, by the routes, authorizers and settings of the template. */
export function gateway({
  api,
  pools,
  accountId,
  now,
  killSwitch,
}: GatewayInput): (message: IncomingMessage) => Promise<GatewayResponse> {
  const table = routeTable(api.routes);
  const mayPass = new Map(
    api.routes.map((route) => [route, throttle(route.throttle, () => performance.now())]),
  );
  const authorizers = new Map<AuthorizerSpec, ReturnType<typeof jwtAuthorizer>>();
  for (const { authorizer } of api.routes)
    if (authorizer) authorizers.set(authorizer, jwtAuthorizer(authorizer));

  const answer = async (message: IncomingMessage, requestId: string): Promise<GatewayResponse> => {
    const body = await readBody(message, maximumBodyBytes);
    if (body === undefined) return ownResponse(413, 'Request Entity Too Large');
    if (api.cors !== undefined && isPreflight(message)) {
      return {
        status: 204,
        headers: preflightHeaders(api.cors, message),
        cookies: [],
        body: Buffer.alloc(0),
      };
    }
    const match = table.find(message.method ?? 'GET', pathOf(message));
    if (match === undefined) return ownResponse(404, 'Not Found');
    const { route } = match;
    if (mayPass.get(route)?.() === false) return ownResponse(429, 'Too Many Requests');
    const authorizer = route.authorizer && authorizers.get(route.authorizer);
    const verdict = await authorizer?.(message.headers.authorization, route.scopes);
    if (verdict?.kind === 'unauthorized')
      return ownResponse(401, 'Unauthorized', { 'www-authenticate': verdict.challenge });
    if (verdict?.kind === 'forbidden')
      return ownResponse(403, 'Forbidden', { 'www-authenticate': verdict.challenge });
    const pool = pools.get(route.functionName);
    if (pool === undefined) return ownResponse(500, 'Internal Server Error');
    const request = { message, body, requestId, nowMs: now(), apiId: api.id, accountId };
    const event = requestEvent(request, match, verdict?.authorization);
    if (body.length > maximumEventBytes / 2 && Buffer.byteLength(JSON.stringify(event)) > maximumEventBytes) {
      return ownResponse(413, 'Request Entity Too Large');
    }
    const cancel = new AbortController();
    const late = wait(route.timeoutMs, ownResponse(503, 'Service Unavailable'), { signal: cancel.signal });
    const functionLabel = pool.spec.label;
    killSwitch.pass({ seam: 'http', when: 'before', functionLabel });
    const answered = pool.invoke(event).then((outcome) => {
      killSwitch.pass({ seam: 'http', when: 'after', functionLabel });
      return functionResponse(outcome);
    });
    try {
      return await Promise.race([answered, late]);
    } finally {
      late.catch(() => undefined);
      cancel.abort();
    }
  };

  return async (message) => {
    const requestId = randomUUID();
    const response = await answer(message, requestId);
    const headers = { ...response.headers, ...corsHeaders(api.cors, message), 'apigw-requestid': requestId };
    return { ...response, headers };
  };
}

function pathOf(message: IncomingMessage): string {
  return (message.url ?? '/').split('?', 1)[0] ?? '/';
}
