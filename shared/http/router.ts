import type { BoundRoute } from './bound-route.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import type { Problem } from './problem.ts';
import { renderProblem } from './render-problem.ts';
import type { HttpFunction, Route } from './route.ts';
import { type OperationsOf, routeKeyOf, routes } from './routes.ts';

/** What one function answers: every operation that routes.ts gives it, no more and no fewer. */
export type BoundRoutes<Name extends HttpFunction> = Readonly<Record<OperationsOf<Name>, BoundRoute>>;

/** Answers a request, and names the problem if it is one. Throws only for bugs and outages. */
export type Router = (
  request: HttpRequest,
) => Promise<{ readonly response: HttpResponse; readonly problem: Problem | undefined }>;

/** Finds the operation by the route that the gateway matched; everything else, `$default` included, is no route. */
export function router<Name extends HttpFunction>(bound: BoundRoutes<Name>): Router {
  const table: Readonly<Record<string, Route>> = routes;
  const byKey = new Map(
    Object.entries<BoundRoute>(bound).flatMap(([operationId, route]) => {
      const found = table[operationId];
      return found === undefined ? [] : [[routeKeyOf(found), route] as const];
    }),
  );
  return async (request) => {
    const route = byKey.get(request.routeKey);
    const answer = await (route?.respond(request) ?? noRoute);
    return answer.ok
      ? { response: answer.value, problem: undefined }
      : { response: renderProblem(answer.refusal, request), problem: answer.refusal };
  };
}

const noRoute = { ok: false, refusal: { tag: 'noRoute' } } as const;
