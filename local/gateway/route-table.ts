import type { RouteSpec } from '../system/api-spec.ts';

export type RouteMatch = {
  readonly route: RouteSpec;
  readonly pathParameters: Readonly<Record<string, string>>;
};

export type RouteTable = { readonly find: (method: string, path: string) => RouteMatch | undefined };

type Candidate = { readonly route: RouteSpec; readonly method: string; readonly segments: readonly string[] };

const greedy = /^\{(\w+)\+\}$/u;
const variable = /^\{(\w+)\}$/u;

/**
 * Finds routes as HTTP APIs do: the most specific path first (a fixed segment before `{name}` before `{name+}`), then a
 * named method before ANY, and `$default` when nothing else matches. The path is matched as it was sent, still encoded.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html#http-api-develop-routes.evaluation
 */
export function routeTable(routes: readonly RouteSpec[]): RouteTable {
  const fallback = routes.find(({ key }) => key === '$default');
  const candidates = routes
    .filter(({ key }) => key !== '$default')
    .map((route): Candidate => {
      const [method = '', path = ''] = route.key.split(' ');
      return { route, method, segments: path.split('/') };
    })
    .toSorted(bySpecificity);
  return {
    find: (method, path) => {
      const segments = path.split('/');
      for (const candidate of candidates) {
        if (candidate.method !== method && candidate.method !== 'ANY') continue;
        const pathParameters = parametersOf(candidate.segments, segments);
        if (pathParameters !== undefined) return { route: candidate.route, pathParameters };
      }
      return fallback && { route: fallback, pathParameters: {} };
    },
  };
}

function bySpecificity(left: Candidate, right: Candidate): number {
  const length = Math.min(left.segments.length, right.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = generality(left.segments[index] ?? '') - generality(right.segments[index] ?? '');
    if (difference !== 0) return difference;
  }
  return Number(left.method === 'ANY') - Number(right.method === 'ANY');
}

function generality(segment: string): number {
  if (greedy.test(segment)) return 2;
  return variable.test(segment) ? 1 : 0;
}

function parametersOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const rest = greedy.exec(part)?.[1];
    if (rest !== undefined) {
      const remaining = segments.slice(index).join('/');
      return remaining === '' ? undefined : { ...parameters, [rest]: decoded(remaining) };
    }
    const name = variable.exec(part)?.[1];
    if (name === undefined ? part !== segment : segment === '') return undefined;
    if (name !== undefined) parameters[name] = decoded(segment);
  }
  return pattern.length === segments.length ? parameters : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
