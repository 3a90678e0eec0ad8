import type * as z from 'zod';
import { accepted } from '../domain/result.ts';
import {
  type Answer,
  type BoundRoute,
  callerOf,
  contentLanguage,
  type Handled,
  type Intent,
  neverStored,
} from './bound-route.ts';
import type { Contract } from './contract.ts';
import { entityTagOf } from './entity-tag.ts';
import type { HttpResponse } from './http-message.ts';
import { noQuery } from './paging.ts';
import { readBody, readExpectedActs, readIdempotencyKey, readParams, readQuery } from './read-request.ts';

/** Binds a POST that needs no If-Match. */
export function bindPost<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  contract: Contract<Params, Body, View>,
  handle: (params: z.output<Params>, body: z.output<Body>, intent: Intent) => Handled<Answer<z.input<View>>>,
): BoundRoute {
  return {
    async respond(request) {
      const caller = callerOf(request);
      if (!caller.ok) return caller;
      const params = readParams(contract.params, request);
      if (!params.ok) return params;
      const query = readQuery(noQuery, request);
      if (!query.ok) return query;
      const key = readIdempotencyKey(request);
      if (!key.ok) return key;
      const body = readBody(contract.body, request);
      if (!body.ok) return body;
      const { method, path, headers } = request;
      const answer = await handle(params.value, body.value, {
        ...caller.value,
        operationId: contract.operationId,
        idempotencyKey: key.value,
        identity: [method, path, headers['if-match'] ?? null, body.value],
      });
      return answer.ok ? accepted(actResponse(contract.success.status, answer.value)) : answer;
    },
  };
}

/** Binds a command on a case that exists: the same, with the state that its sender has seen. */
export function bindCommand<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  contract: Contract<Params, Body, View>,
  handle: (
    params: z.output<Params>,
    body: z.output<Body>,
    intent: Intent,
    expectedActs: number,
  ) => Handled<Answer<z.input<View>>>,
): BoundRoute {
  return {
    async respond(request) {
      const expectedActs = readExpectedActs(request);
      const route = bindPost(contract, async (params, body, intent) =>
        expectedActs.ok ? handle(params, body, intent, expectedActs.value) : expectedActs,
      );
      return route.respond(request);
    },
  };
}

function actResponse(status: number, { view, acts, location, language }: Answer<unknown>): HttpResponse {
  const etag = acts === undefined ? {} : { etag: entityTagOf(acts) };
  const address = location === undefined ? {} : { location };
  const headers = { ...neverStored, ...contentLanguage(language), ...etag, ...address };
  return { status, headers, body: JSON.stringify(view) };
}
