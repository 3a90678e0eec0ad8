import * as z from 'zod';
import { type OperationId, routes } from '../../../shared/http/routes.ts';
import type { TestAnswer } from '../http-api.ts';
import { at, unpromised } from '../openapi-check.ts';

/** What openapi.json says that the gateway answers by itself, with nothing but a message. */
const ownToGateway: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
};
const Message = z.strictObject({ message: z.string() });
const Headers = z.object({ headers: z.record(z.string(), z.unknown()).default({}) });
const Reference = z.object({ $ref: z.string() });

/** There is no link to a next page on the last one, and no word to other origins unless one asks. */
const onlySometimes = new Set(['Link', 'Access-Control-Allow-Origin']);
const safe = {
  'x-content-type-options': /^nosniff$/,
  'cache-control': /^(?:no-store|private, no-cache)$/,
  'x-request-id': /./,
};

/** Whether the gateway answered before any function was asked. */
export function isOfGateway({ status, headers, text }: TestAnswer): boolean {
  if (headers['content-type'] !== 'application/json' || ownToGateway[status] === undefined) return false;
  return Message.safeParse(JSON.parse(text)).data?.message === ownToGateway[status];
}

/** What an answer has that openapi.json does not promise, or lacks of what it does; empty when nothing. */
export function answerFaults(operation: OperationId, answer: TestAnswer): readonly string[] {
  if (isOfGateway(answer)) return [];
  if (answer.status >= 500) return [`${answer.status}: ${answer.text}`];
  return [...unpromised(operation, answer), ...headerFaults(operation, answer)];
}

function headerFaults(operation: OperationId, { status, headers }: TestAnswer): readonly string[] {
  const { method, path } = routes[operation];
  const response = at(`/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/${status}`);
  const reference = Reference.safeParse(response);
  const promised = Headers.parse(reference.success ? at(reference.data.$ref.slice(1)) : response).headers;
  const missing = Object.keys(promised).filter(
    (name) => !onlySometimes.has(name) && !headers[name.toLowerCase()],
  );
  // What everybody may read may also be kept by everybody.
  const isKept =
    routes[operation].auth === 'public' && /^public, max-age=\d+$/.test(headers['cache-control'] ?? '');
  const unsafe = Object.entries(safe).filter(
    ([name, expected]) => !expected.test(headers[name] ?? '') && !(isKept && name === 'cache-control'),
  );
  return [
    ...missing.map((name) => `${status} lacks ${name}`),
    ...unsafe.map(([name]) => `${name} is ${headers[name]}`),
    ...(headers['set-cookie'] === undefined ? [] : ['sets a cookie']),
  ];
}
