import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Authorization } from './jwt-authorizer.ts';
import type { RouteMatch } from './route-table.ts';

export type GatewayRequest = {
  readonly message: IncomingMessage;
  readonly body: Buffer;
  readonly requestId: string;
  /** Domain time in milliseconds. */
  readonly nowMs: number;
  readonly apiId: string;
  readonly accountId: string;
};

const textTypes = /^(?:text\/|application\/(?:json|javascript|xml)|[\w.+-]+\/[\w.-]+\+(?:json|xml))/iu;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The event that a function gets for a request: payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function requestEvent(
  { message, body, requestId, nowMs, apiId, accountId }: GatewayRequest,
  { route, pathParameters }: RouteMatch,
  authorization: Authorization | undefined,
): Record<string, unknown> {
  const [rawPath = '/', rawQueryString = ''] = splitOnce(message.url ?? '/', '?');
  const cookies = message.headers.cookie?.split(/;\s*/u);
  const isText = textTypes.test(message.headers['content-type'] ?? '');
  const query = joinRepeated(new URLSearchParams(rawQueryString));
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: headersOf(message),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId,
      apiId,
      ...(authorization && { authorizer: { jwt: authorization } }),
      domainName: message.headers.host ?? '',
      domainPrefix: apiId,
      http: {
        method: message.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${message.httpVersion}`,
        sourceIp: message.socket.remoteAddress ?? '',
        userAgent: message.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: route.key,
      stage: '$default',
      time: commonLogTime(nowMs),
      timeEpoch: nowMs,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const { cookie: _cookie, connection: _connection, ...headers }: IncomingHttpHeaders = message.headers;
  const joined = Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')]);
  return {
    ...Object.fromEntries(joined),
    'x-forwarded-for': message.socket.remoteAddress ?? '',
    'x-forwarded-port': String(message.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  };
}

function joinRepeated(query: URLSearchParams): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of query) joined[name] = name in joined ? `${joined[name]},${value}` : value;
  return joined;
}

function commonLogTime(ms: number): string {
  const date = new Date(ms);
  const day = `${two(date.getUTCDate())}/${monthNames[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function splitOnce(text: string, separator: string): readonly string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
