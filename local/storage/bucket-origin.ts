import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../gateway/read-body.ts';
import type { BucketSpec } from '../system/bucket-spec.ts';
import { bucketCors } from './bucket-cors.ts';
import {
  isPresigned,
  refusalOfPresigned,
  type StorageRefusal,
  type StorageRequest,
} from './presigned-request.ts';

export type BucketOriginInput = {
  /** Base URL of the engine, which checks neither signatures nor origins. */
  readonly engine: string;
  readonly buckets: readonly BucketSpec[];
  /** The secret key that all functions have here. */
  readonly secretKey: string;
  /** Domain time in milliseconds, in which functions sign. */
  readonly now: () => number;
  /** Why who has signed the request may not ask that, or undefined. */
  readonly denial: (request: StorageRequest) => string | undefined;
};

/** More than any file that may be uploaded, less than what would fill the memory. */
const maximumBytes = 64 * 1024 * 1024;

/** Headers that belong to one connection. */
const perConnection = new Set(['connection', 'host', 'keep-alive', 'transfer-encoding', 'expect']);

/**
 * S3's address for functions and for who has a link: what S3 would refuse is refused, what is signed in its headers comes from a
 * function and passes, everything else is denied. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function bucketOrigin(input: BucketOriginInput) {
  const { engine, buckets } = input;
  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(message.url ?? '/', `http://${message.headers.host}`);
    const body = await readBody(message, maximumBytes);
    const cors = buckets.find(({ name }) => name === url.pathname.split('/')[1])?.cors ?? [];
    const headers = singleHeaders(message);
    const request: StorageRequest = {
      method: message.method ?? 'GET',
      url,
      headers,
      body: body ?? Buffer.alloc(0),
    };
    const allowed = bucketCors(cors, request) ?? {};
    if (request.method === 'OPTIONS') {
      response.writeHead(Object.keys(allowed).length === 0 ? 403 : 200, allowed).end();
      return;
    }
    const refusal = body === undefined ? tooLarge : refusalOf(request, input);
    if (refusal !== undefined) {
      response.writeHead(refusal.status, { ...allowed, 'content-type': 'application/xml' }).end(xml(refusal));
      return;
    }
    const answer = await fetch(new URL(url.pathname + url.search, engine), {
      method: request.method,
      headers: Object.entries(headers).filter(isForwarded),
      ...(request.body.length > 0 && { body: new Uint8Array(request.body) }),
    });
    const answered = Object.fromEntries([...answer.headers].filter(isForwarded));
    const asked = answer.ok ? overrides(url) : {};
    response.writeHead(answer.status, { ...answered, ...asked, ...allowed });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
}

const tooLarge: StorageRefusal = { status: 400, code: 'EntityTooLarge', message: 'The body is too large' };

function refusalOf(
  request: StorageRequest,
  { secretKey, now, denial }: BucketOriginInput,
): StorageRefusal | undefined {
  const presigned = isPresigned(request.url);
  const refusal = presigned ? refusalOfPresigned(request, secretKey, now()) : undefined;
  if (refusal !== undefined) return refusal;
  const isSigned = presigned || request.headers['authorization'] !== undefined;
  const message = isSigned ? denial(request) : 'Access Denied';
  return message === undefined ? undefined : { status: 403, code: 'AccessDenied', message };
}

function singleHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(',')]],
    ),
  );
}

/** Headers that a signed address asks the answer to have, such as `response-content-disposition`. */
function overrides({ searchParams }: URL): Readonly<Record<string, string>> {
  const prefix = 'response-';
  const named = [...searchParams].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, value]) => [name.slice(prefix.length), value]));
}

function isForwarded(header: [string, string]): boolean {
  return !perConnection.has(header[0]);
}

function xml({ code, message }: StorageRefusal): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
}
