import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { accepted } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { BoundRoute, Handled } from './bound-route.ts';
import type { Contract } from './contract.ts';
import { isUnchanged } from './entity-tag.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { given, nextLink, noQuery, pageOf, pagingQuery } from './paging.ts';
import type { noBody } from './path-params.ts';
import { readParams, readQuery } from './read-request.ts';

/** A question that anybody may ask. */
interface Visit {
  readonly now: Instant;
}

/** Shared caches may answer for a minute; a publication is seen by then. */
const forAMinute = 'public, max-age=60';

/** Binds an operation that shows anybody one thing; it is revalidated by its content. */
export function bindPublicRead<Params extends z.ZodObject, View extends z.ZodType>(
  contract: Contract<Params, typeof noBody, View>,
  handle: (params: z.output<Params>, visit: Visit) => Handled<z.input<View>>,
): BoundRoute {
  return {
    async respond(request) {
      const params = readParams(contract.params, request);
      if (!params.ok) return params;
      const query = readQuery(noQuery, request);
      if (!query.ok) return query;
      const view = await handle(params.value, { now: request.receivedAt });
      if (!view.ok) return view;
      // A link is made for one visit.
      if (!contract.success.etag) {
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
        return accepted({ status: 200, headers, body: JSON.stringify(view.value) });
      }
      return accepted(revalidated(request, JSON.stringify(view.value), 'application/json'));
    },
  };
}

/** Binds a list that anybody may read, narrowed down by its query. */
export function bindPublicList<Query extends z.ZodObject, View extends z.ZodType>(
  contract: Contract<z.ZodObject, typeof noBody, View> & { readonly query: Query },
  handle: (
    filter: z.output<Query>,
    page: { readonly limit: number; readonly after: string | undefined },
    visit: Visit,
  ) => Handled<{ readonly view: z.input<View>; readonly next: string | undefined }>,
): BoundRoute {
  return {
    async respond(request) {
      const { limit: _limit, cursor: _cursor, ...rest } = request.query;
      const page = readQuery(pagingQuery, { ...request, query: pageOf(request.query) });
      if (!page.ok) return page;
      const filter = readQuery(contract.query, { ...request, query: rest });
      if (!filter.ok) return filter;
      const { limit, cursor } = page.value;
      const visit = { now: request.receivedAt };
      const listed = await handle(filter.value, { limit, after: cursor }, visit);
      if (!listed.ok) return listed;
      const { view, next } = listed.value;
      const link = next === undefined ? {} : { link: nextLink(request.path, limit, next, given(rest)) };
      const answer = revalidated(request, JSON.stringify(view), 'application/json');
      return accepted({ ...answer, headers: { ...answer.headers, ...link } });
    },
  };
}

/** The answer with a text that anybody may keep for a minute, or that it is unchanged. */
export function revalidated(
  { headers: { 'if-none-match': known } }: Pick<HttpRequest, 'headers'>,
  body: string,
  contentType: string,
): HttpResponse {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const headers = { etag: `"${digest}"`, 'cache-control': forAMinute };
  if (isUnchanged(known, headers.etag)) return { status: 304, headers, body: undefined };
  return { status: 200, headers: { ...headers, 'content-type': contentType }, body };
}
