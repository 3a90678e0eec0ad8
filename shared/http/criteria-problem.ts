import type { CriteriaFault } from '../domain/policy/lint-criteria.ts';
import { pointerTo } from './field-fault.ts';
import type { Problem } from './problem.ts';

/** The faults of criteria, each at its place in the body's `criteria`. */
export function criteriaProblem(faults: readonly CriteriaFault[]): Problem {
  return {
    tag: 'invalidRequest',
    faults: faults.map(({ path, rule, limit }) => ({
      at: pointerTo(['criteria', ...path]),
      rule,
      ...(limit !== undefined && { limit }),
    })),
  };
}
