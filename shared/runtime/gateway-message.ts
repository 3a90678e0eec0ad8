import type {
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { instant } from '../domain/time/instant.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { languageOf } from '../http/language.ts';

interface Verified extends APIGatewayEventRequestContextV2 {
  /** Absent on public routes. */
  readonly authorizer?: { readonly jwt?: { readonly claims: Readonly<Record<string, unknown>> } };
}

/** A request as API Gateway gives it to a function (payload format 2.0), with what its JWT authorizer has verified. */
export type GatewayEvent = APIGatewayProxyEventV2WithRequestContext<Verified>;

// Bytes that are no UTF-8 become this, which is no JSON either, so that they are refused and not silently repaired.
const brokenText = '\uFFFD';

/** The request in an event of API Gateway. */
export function requestOf(event: GatewayEvent): HttpRequest {
  const { requestContext } = event;
  const claims = textsOf(requestContext.authorizer?.jwt?.claims ?? {});
  return {
    routeKey: event.routeKey,
    method: requestContext.http.method,
    path: event.rawPath,
    params: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    headers: event.headers,
    body: bodyOf(event),
    subject: claims['sub'],
    claims,
    receivedAt: instant(requestContext.timeEpoch),
    requestId: requestContext.requestId,
    language: languageOf(event.headers['accept-language']),
  };
}

/** The answer as API Gateway takes it. */
export function resultOf(
  { status, headers, body }: HttpResponse,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      ...headers,
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
      'x-request-id': requestId,
    },
    ...(typeof body === 'string' && { body }),
    ...(body instanceof Uint8Array && { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
  };
}

function bodyOf({ body, isBase64Encoded }: GatewayEvent): string | undefined {
  if (body === undefined || body === '') return undefined;
  if (!isBase64Encoded) return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64'));
  } catch {
    return brokenText;
  }
}

/** The gateway gives claims as texts, whatever they are in the token. */
function textsOf(claims: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
