import type { Clause, Criteria } from './criteria.ts';

/** A clause that has to be met, or not to be. */
export interface Literal {
  readonly clause: Clause;
  readonly met: boolean;
}

/** More ways than this are not followed: they would cost more than what they tell. */
const maxWays = 200;

/**
 * The ways in which criteria can be met (disjunctive normal form): each a list of clauses that together suffice. Undefined when
 * they are too many to look at.
 */
export function waysToMeet(criteria: Criteria, met = true): readonly (readonly Literal[])[] | undefined {
  if ('all' in criteria) return met ? everyOne(criteria.all, true) : anyOne(criteria.all, false);
  if ('any' in criteria) return met ? anyOne(criteria.any, true) : everyOne(criteria.any, false);
  if ('none' in criteria) return met ? everyOne(criteria.none, false) : anyOne(criteria.none, true);
  return [[{ clause: criteria, met }]];
}

function anyOne(parts: readonly Criteria[], met: boolean): ReturnType<typeof waysToMeet> {
  const found: (readonly Literal[])[] = [];
  for (const part of parts) {
    const ways = waysToMeet(part, met);
    if (ways === undefined) return undefined;
    found.push(...ways);
    if (found.length > maxWays) return undefined;
  }
  return found;
}

function everyOne(parts: readonly Criteria[], met: boolean): ReturnType<typeof waysToMeet> {
  let found: readonly (readonly Literal[])[] = [[]];
  for (const part of parts) {
    const ways = waysToMeet(part, met);
    if (ways === undefined || ways.length * found.length > maxWays) return undefined;
    found = found.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return found;
}
