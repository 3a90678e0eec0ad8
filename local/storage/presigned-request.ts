import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request to S3 as it came in; names of headers in lower case. */
export type StorageRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};

export type StorageRefusal = { readonly status: number; readonly code: string; readonly message: string };

const parameters = {
  algorithm: 'X-Amz-Algorithm',
  credential: 'X-Amz-Credential',
  date: 'X-Amz-Date',
  expires: 'X-Amz-Expires',
  signedHeaders: 'X-Amz-SignedHeaders',
  signature: 'X-Amz-Signature',
} as const;

const checksumHeader = 'x-amz-checksum-sha256';

/** Whether the request carries its signature in its address. */
export function isPresigned({ searchParams }: URL): boolean {
  return searchParams.has(parameters.signature);
}

/**
 * Why S3 would refuse a presigned request at that instant (milliseconds), or undefined: not yet or no longer valid, a signature of
 * another method, address or header, a body with another digest than it says. Written from
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, apart from the SDK that signs.
 */
export function refusalOfPresigned(
  request: StorageRequest,
  secretKey: string,
  nowMs: number,
): StorageRefusal | undefined {
  const { searchParams } = request.url;
  const given = (name: keyof typeof parameters): string => searchParams.get(parameters[name]) ?? '';
  const date = given('date');
  const signedAt = instantOf(date);
  const seconds = Number(given('expires'));
  const [, day = '', region = '', service = ''] = given('credential').split('/');
  const isComplete = Object.values(parameters).every((name) => searchParams.has(name));
  if (
    !isComplete ||
    Number.isNaN(signedAt) ||
    !(seconds >= 1 && seconds <= 604_800) ||
    !date.startsWith(day)
  ) {
    return refusal(400, 'AuthorizationQueryParametersError', 'The signature in the address is malformed');
  }
  if (signedAt > nowMs + 15 * 60_000) return refusal(403, 'AccessDenied', 'Request is not yet valid');
  if (signedAt + seconds * 1000 <= nowMs) return refusal(403, 'AccessDenied', 'Request has expired');

  const signedHeaders = given('signedHeaders').split(';');
  const unsigned = Object.keys(request.headers).find(
    (name) => name.startsWith('x-amz-') && !signedHeaders.includes(name),
  );
  if (unsigned !== undefined) return refusal(403, 'AccessDenied', `The header ${unsigned} is not signed`);

  const scope = `${day}/${region}/${service}/aws4_request`;
  const canonical = sha256(Buffer.from(canonicalRequest(request, signedHeaders)));
  const toSign = ['AWS4-HMAC-SHA256', date, scope, canonical].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`);
  const expected = hmac(key, toSign);
  const actual = Buffer.from(given('signature'), 'hex');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
    return refusal(403, 'SignatureDoesNotMatch', 'The signature does not match the request');
  }
  const digest = request.headers[checksumHeader];
  if (digest !== undefined && digest !== createHash('sha256').update(request.body).digest('base64')) {
    return refusal(400, 'BadDigest', 'The body has another SHA-256 than the header says');
  }
  return undefined;
}

function canonicalRequest(
  { method, url, headers }: StorageRequest,
  signedHeaders: readonly string[],
): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== parameters.signature)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted();
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}`);
  return [
    method,
    url.pathname,
    query.join('&'),
    ...lines,
    '',
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
}

/** `20260924T094800Z` in milliseconds. */
function instantOf(date: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refusal(status: number, code: string, message: string): StorageRefusal {
  return { status, code, message };
}
