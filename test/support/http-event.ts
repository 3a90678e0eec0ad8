import { type OperationId, routeKeyOf, routes } from '../../shared/http/routes.ts';
import type { GatewayEvent } from '../../shared/runtime/gateway-message.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';

/** A request as a test words it; whatever it leaves out is as a well-behaved client would have it. */
export interface TestRequest {
  readonly operation: OperationId | '$default';
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON; a string or undefined is sent as it is. */
  readonly body?: unknown;
  /** The `sub` of the token; none on public routes. */
  readonly as?: string;
  /** What the token says besides. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly at?: Instant;
  readonly requestId?: string;
}

let requests = 0;

/** The event that API Gateway makes of a request (HTTP API, payload format 2.0). */
export function httpEvent({ operation, params = {}, query = {}, ...request }: TestRequest): GatewayEvent {
  requests += 1;
  const route = operation === '$default' ? undefined : routes[operation];
  const method = route?.method ?? 'PUT';
  const path = (route?.path ?? '/no/such/path').replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => params[name] ?? '',
  );
  const now = new Date(request.at ?? beijing('2026-09-24 17:50'));
  const { body } = request;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const headers = {
    ...(text !== undefined && { 'content-type': 'application/json' }),
    ...(method === 'POST' && { 'idempotency-key': `key-${requests}` }),
    ...request.headers,
  };
  return {
    version: '2.0',
    routeKey: route === undefined ? '$default' : routeKeyOf(route),
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api.example',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: request.requestId ?? `request-${requests}`,
      routeKey: route === undefined ? '$default' : routeKeyOf(route),
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
      ...(request.as !== undefined && {
        authorizer: { jwt: { claims: { ...request.claims, sub: request.as } } },
      }),
    },
  };
}
