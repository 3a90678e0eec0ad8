import { MetricUnit } from '@aws-lambda-powertools/metrics';
import withMiddleware, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { StorageBusy } from '../app/ports.ts';
import type { Problem } from '../http/problem.ts';
import { renderProblem } from '../http/render-problem.ts';
import { type BoundRoutes, router } from '../http/router.ts';
import type { HttpFunction } from '../http/route.ts';
import { type GatewayEvent, requestOf, resultOf } from './gateway-message.ts';
import { logger } from './logger.ts';
import { metrics } from './metrics.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** Kept free of the function's time, so that a request that runs out of it is answered and not cut off. */
const reserveMillis = 500;

/** The handler of a function that answers HTTP: one line of log for each request, and a problem for whatever is thrown. */
export function httpHandler<Name extends HttpFunction>(routes: BoundRoutes<Name>) {
  const route = router(routes);
  return withMiddleware<GatewayEvent, Result>({ timeoutEarlyInMillis: reserveMillis })
    .use(problemOnThrow())
    .handler(async (event): Promise<Result> => {
      const request = requestOf(event);
      const { response, problem } = await route(request);
      logger.info('answered', { ...traceOf(event), status: response.status, problem: problem?.tag });
      if (problem !== undefined) countProblem(problem);
      return resultOf(response, request.requestId);
    });
}

/** An outage or a lack of time is 503, to be tried again; anything else is a bug, told to us and not to the client. */
function problemOnThrow(): MiddlewareObj<GatewayEvent, Result> {
  return {
    onError(handled) {
      const { error, event } = handled;
      const passing = error instanceof StorageBusy || error?.name === 'TimeoutError';
      const problem: Problem = { tag: passing ? 'busy' : 'internal' };
      const log = passing ? logger.warn.bind(logger) : logger.error.bind(logger);
      log('failed', { ...traceOf(event), problem: problem.tag, error: error ?? undefined });
      countProblem(problem);
      const { requestId } = event.requestContext;
      handled.response = resultOf(renderProblem(problem, requestOf(event)), requestId);
    },
  };
}

/** By which a line of log is found again: neither who asked nor for whom. */
function traceOf({ requestContext, routeKey }: GatewayEvent) {
  return { requestId: requestContext.requestId, route: routeKey };
}

function countProblem({ tag }: Problem): void {
  metrics.singleMetric().addDimension('problem', tag).addMetric('Problems', MetricUnit.Count, 1);
}
