import type { HttpFunction } from '../../shared/http/route.ts';
import { type OperationId, routes } from '../../shared/http/routes.ts';

/** The operations that these functions answer, in order. */
export function operationsOf(...names: readonly HttpFunction[]): readonly OperationId[] {
  return (Object.keys(routes) as OperationId[])
    .filter((id) => names.includes(routes[id].servedBy))
    .toSorted();
}
