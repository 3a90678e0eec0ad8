import * as z from 'zod';
import type { Outcome } from '../functions/function-worker.ts';

export type GatewayResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
};

const proxyResult = z.object({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** The most that Lambda gives back. */
const maximumResultBytes = 6 * 1024 * 1024;

/** An answer of the gateway itself. */
export function ownResponse(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): GatewayResponse {
  const body = Buffer.from(JSON.stringify({ message }));
  return { status, headers: { 'content-type': 'application/json', ...headers }, cookies: [], body };
}

/**
 * What the gateway makes of a function's result in payload format 2.0: an object with a status as it says, anything else
 * as a JSON body with 200. A function that fails, times out or answers nonsense is an Internal Server Error.
 */
export function functionResponse(outcome: Outcome): GatewayResponse {
  const failure = ownResponse(500, 'Internal Server Error');
  if (outcome.kind !== 'answered' || Buffer.byteLength(outcome.result) > maximumResultBytes) return failure;
  const result: unknown = JSON.parse(outcome.result);
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = Buffer.from(typeof result === 'string' ? result : outcome.result);
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body };
  }
  const parsed = proxyResult.safeParse(result);
  if (!parsed.success) return failure;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const lowerCased = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...Object.fromEntries(lowerCased) },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}
