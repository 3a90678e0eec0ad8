import type * as z from 'zod';
import { AccountId } from '../domain/directory/ids.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { actsOf } from './entity-tag.ts';
import { faultsOf, type FieldPlace, pointerTo } from './field-fault.ts';
import type { HttpRequest } from './http-message.ts';
import { readJson } from './json-body.ts';
import type { Problem } from './problem.ts';

const jsonType = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const idempotencyKey = /^[\x21-\x7e]{1,64}$/;

const parameter = (path: readonly PropertyKey[]): FieldPlace => ({ parameter: path.map(String).join('.') });

/** The account that the access token names. */
export function readAccountId({ subject }: HttpRequest): Result<AccountId, Problem> {
  if (subject === undefined) return refused({ tag: 'unauthenticated' });
  const accountId = AccountId.safeParse(subject);
  // The issuer knows this person, our directory cannot: none of its ids has that form.
  return accountId.success ? accepted(accountId.data) : refused({ tag: 'forbidden' });
}

/** The parameters of the path. */
export function readParams<Params extends z.ZodType>(
  schema: Params,
  { params }: HttpRequest,
): Result<z.output<Params>, Problem> {
  return checked(schema, params, parameter);
}

/** The parameters of the query. One given twice arrives joined by a comma, which no schema of ours takes. */
export function readQuery<Query extends z.ZodType>(
  schema: Query,
  { query }: HttpRequest,
): Result<z.output<Query>, Problem> {
  return checked(schema, query, parameter);
}

/** The body; one that is absent is read as `{}`, so that a command without fields needs none. */
export function readBody<Body extends z.ZodType>(
  schema: Body,
  { body, headers }: HttpRequest,
): Result<z.output<Body>, Problem> {
  if (body === undefined) return checked(schema, {}, pointerTo);
  if (!jsonType.test(headers['content-type'] ?? '')) return refused({ tag: 'unsupportedMediaType' });
  const json = readJson(body);
  return json.ok ? checked(schema, json.value, pointerTo) : json;
}

/** The Idempotency-Key, which every POST carries. */
export function readIdempotencyKey({ headers }: HttpRequest): Result<string, Problem> {
  const key = headers['idempotency-key'] ?? '';
  return idempotencyKey.test(key) ? accepted(key) : refused({ tag: 'idempotencyKeyRequired' });
}

/** The number of acts at which the sender has read the case, from If-Match. */
export function readExpectedActs({ headers }: HttpRequest): Result<number, Problem> {
  const ifMatch = headers['if-match'];
  if (ifMatch === undefined) return refused({ tag: 'ifMatchRequired' });
  const acts = actsOf(ifMatch);
  return acts === undefined ? refused({ tag: 'ifMatchMalformed' }) : accepted(acts);
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => FieldPlace,
): Result<z.output<Schema>, Problem> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return accepted(parsed.data);
  return refused({ tag: 'invalidRequest', faults: faultsOf(parsed.error, placeOf) });
}
