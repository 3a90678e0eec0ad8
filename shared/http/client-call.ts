import type * as z from 'zod';
import type { Language } from '../domain/directory/account.ts';
import type { Contract } from './contract.ts';
import { nextCursorIn } from './paging.ts';
import { routes } from './routes.ts';
import { ProblemView } from './views/problem-view.ts';

/** Where and as whom the client calls. */
export interface Connection {
  /** Origin and path of the API, without a slash at the end. */
  readonly baseUrl: string;
  /** The access token, asked for at each call. */
  readonly token: () => string | Promise<string>;
  readonly language?: Language;
}

/** What a call says beside its fields. */
export interface CallOptions {
  /** The same key on a repetition; drawn afresh where it is not given. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** What came back: the view, or the problem. */
export type Reply<View> =
  | {
      readonly ok: true;
      readonly status: 200 | 201;
      readonly body: View;
      readonly etag: string | undefined;
      readonly location: string | undefined;
      /** The cursor of the next page. */
      readonly next: string | undefined;
    }
  | {
      readonly ok: false;
      readonly status: number;
      readonly problem: ProblemView;
      readonly etag: string | undefined;
    };

/** Calls one operation. `fields` are those of the path and of the body together. Throws when there is no HTTP answer. */
export async function call<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  connection: Connection,
  contract: Contract<Params, Body, View>,
  fields: object,
  options: CallOptions,
): Promise<Reply<z.output<View>>> {
  const { method, path } = routes[contract.operationId];
  const inPath = new Set(Object.keys(contract.params.shape));
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(fields));
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.get(name))),
  );
  const rest = [...given].filter(([name, value]) => !inPath.has(name) && value !== undefined);
  const body = Object.fromEntries(rest);
  const filters =
    method === 'GET' ? rest.map(([name, value]): [string, string] => [name, String(value)]) : [];
  const response = await fetch(`${connection.baseUrl}${address}${queryOf(filters, options)}`, {
    method,
    headers: { ...(await headersOf(connection, options)), ...(method === 'POST' && postHeaders(options)) },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  return replyOf(contract, response, address);
}

async function headersOf({ token, language }: Connection, { ifMatch }: CallOptions) {
  return {
    authorization: `Bearer ${await token()}`,
    ...(language !== undefined && { 'accept-language': language }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
}

function postHeaders({ idempotencyKey }: CallOptions) {
  return {
    'content-type': 'application/json',
    'idempotency-key': idempotencyKey ?? crypto.randomUUID(),
  };
}

function queryOf(filters: readonly (readonly [string, string])[], { limit, cursor }: CallOptions): string {
  const query = new URLSearchParams({
    ...Object.fromEntries(filters),
    ...(limit !== undefined && { limit: String(limit) }),
    ...(cursor !== undefined && { cursor }),
  });
  return query.size === 0 ? '' : `?${query.toString()}`;
}

async function replyOf<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  { success }: Contract<Params, Body, View>,
  response: Response,
  path: string,
): Promise<Reply<z.output<View>>> {
  const { status, headers } = response;
  const etag = headers.get('etag') ?? undefined;
  const json: unknown = await response.json();
  if (status !== success.status) return { ok: false, status, problem: problemIn(json, status, path), etag };
  return {
    ok: true,
    status: success.status,
    body: success.view.parse(json),
    etag,
    location: headers.get('location') ?? undefined,
    next: nextCursorIn(headers.get('link')),
  };
}

/** The problem in an answer. What the gateway itself refuses comes as `{"message"}` and is given the form of a problem. */
function problemIn(json: unknown, status: number, path: string): ProblemView {
  const problem = ProblemView.safeParse(json);
  if (problem.success) return problem.data;
  const message = typeof json === 'object' && json !== null && 'message' in json ? json.message : undefined;
  const title = typeof message === 'string' ? message : `HTTP ${status}`;
  return { type: 'about:blank', title, status, detail: title, instance: path, requestId: '' };
}
