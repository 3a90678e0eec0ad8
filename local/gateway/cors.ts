import type { IncomingMessage } from 'node:http';
import type { CorsSpec } from '../system/api-spec.ts';

export type Headers = Readonly<Record<string, string>>;

/** The headers that the gateway adds to every answer to another origin; what a function says of CORS is replaced. */
export function corsHeaders(spec: CorsSpec | undefined, message: IncomingMessage): Headers {
  const { origin } = message.headers;
  if (spec === undefined || origin === undefined) return {};
  const isAllowed = spec.AllowOrigins.includes('*') || spec.AllowOrigins.includes(origin);
  if (!isAllowed) return {};
  return {
    'access-control-allow-origin': spec.AllowOrigins.includes('*') ? '*' : origin,
    ...(spec.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(spec.ExposeHeaders.length > 0 && { 'access-control-expose-headers': spec.ExposeHeaders.join(',') }),
  };
}

/** Whether the request asks what it may send, which the gateway answers itself when the API has a CORS configuration. */
export function isPreflight(message: IncomingMessage): boolean {
  return (
    message.method === 'OPTIONS' &&
    message.headers.origin !== undefined &&
    message.headers['access-control-request-method'] !== undefined
  );
}

/** The answer to a preflight, with status 204. */
export function preflightHeaders(spec: CorsSpec, message: IncomingMessage): Headers {
  const allowed = corsHeaders(spec, message);
  if (Object.keys(allowed).length === 0) return {};
  return {
    ...allowed,
    ...(spec.AllowMethods.length > 0 && { 'access-control-allow-methods': spec.AllowMethods.join(',') }),
    ...(spec.AllowHeaders.length > 0 && { 'access-control-allow-headers': spec.AllowHeaders.join(',') }),
    ...(spec.MaxAge !== undefined && { 'access-control-max-age': String(spec.MaxAge) }),
  };
}
