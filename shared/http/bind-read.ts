import type * as z from 'zod';
import { accepted } from '../domain/result.ts';
import {
  type Answer,
  type BoundRoute,
  type Caller,
  callerOf,
  contentLanguage,
  type Handled,
  neverStored,
} from './bound-route.ts';
import type { Contract } from './contract.ts';
import { entityTagOf, isUnchanged } from './entity-tag.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { given, nextLink, noQuery, pageOf, pagingQuery } from './paging.ts';
import type { noBody } from './path-params.ts';
import { readParams, readQuery } from './read-request.ts';

/** A page of a list, and where the next one starts. */
interface Listing<View> extends Pick<Answer<View>, 'view' | 'language'> {
  readonly next: string | undefined;
}

/** Binds an operation that reads one thing; with an ETag it is revalidated and may be answered 304. */
export function bindRead<Params extends z.ZodObject, View extends z.ZodType>(
  contract: Contract<Params, typeof noBody, View>,
  handle: (params: z.output<Params>, caller: Caller) => Handled<Answer<z.input<View>>>,
): BoundRoute {
  return {
    async respond(request) {
      const caller = callerOf(request);
      if (!caller.ok) return caller;
      const params = readParams(contract.params, request);
      if (!params.ok) return params;
      const query = readQuery(noQuery, request);
      if (!query.ok) return query;
      const answer = await handle(params.value, caller.value);
      return answer.ok ? accepted(readResponse(request, answer.value)) : answer;
    },
  };
}

/** Binds a list: a page, and the Link to the next. */
export function bindList<Params extends z.ZodObject, View extends z.ZodType>(
  contract: Contract<Params, typeof noBody, View>,
  handle: (
    params: z.output<Params>,
    page: { readonly limit: number; readonly after: string | undefined },
    caller: Caller,
  ) => Handled<Listing<z.input<View>>>,
  filters: Readonly<Record<string, string>> = {},
): BoundRoute {
  return {
    async respond(request) {
      const caller = callerOf(request);
      if (!caller.ok) return caller;
      const params = readParams(contract.params, request);
      if (!params.ok) return params;
      const query = readQuery(pagingQuery, request);
      if (!query.ok) return query;
      const { limit, cursor } = query.value;
      const listed = await handle(params.value, { limit, after: cursor }, caller.value);
      if (!listed.ok) return listed;
      const { view, next, language } = listed.value;
      const link = next === undefined ? {} : { link: nextLink(request.path, limit, next, filters) };
      const headers = { ...neverStored, ...contentLanguage(language), ...link };
      return accepted({ status: 200, headers, body: JSON.stringify(view) });
    },
  };
}

/** Binds a list that its query narrows down besides. */
export function bindFilteredList<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  View extends z.ZodType,
>(
  contract: Contract<Params, typeof noBody, View> & { readonly query: Query },
  handle: (
    params: z.output<Params>,
    filter: z.output<Query>,
    page: { readonly limit: number; readonly after: string | undefined },
    caller: Caller,
  ) => Handled<Listing<z.input<View>>>,
): BoundRoute {
  return {
    async respond(request) {
      const { limit: _limit, cursor: _cursor, ...rest } = request.query;
      const filters = given(rest);
      const list = bindList(
        contract,
        async (params, page, caller) => {
          const filter = readQuery(contract.query, { ...request, query: rest });
          return filter.ok ? handle(params, filter.value, page, caller) : filter;
        },
        filters,
      );
      return list.respond({ ...request, query: pageOf(request.query) });
    },
  };
}

function readResponse(request: HttpRequest, { view, acts, ticked = false }: Answer<unknown>): HttpResponse {
  if (acts === undefined) return { status: 200, headers: neverStored, body: JSON.stringify(view) };
  const etag = entityTagOf(acts);
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (!ticked && isUnchanged(request.headers['if-none-match'], etag))
    return { status: 304, headers, body: undefined };
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(view),
  };
}
