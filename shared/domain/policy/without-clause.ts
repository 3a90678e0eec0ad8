import type { Clause, Criteria } from './criteria.ts';

/** A clause of criteria, and the criteria as if it kept nobody out. */
export interface Without {
  readonly clause: Clause;
  readonly criteria: Criteria;
}

/**
 * For each clause of a tree, from left to right, the tree as if everybody fulfilled it or, where it excludes, as if nobody did. Who
 * meets that, and not the tree itself, is kept out by this clause alone.
 */
export function withoutEach(criteria: Criteria): readonly Without[] {
  return replaced(criteria, true);
}

function replaced(node: Criteria, wanted: boolean): readonly Without[] {
  if ('all' in node) return inParts(node.all, wanted, (all) => ({ all }));
  if ('any' in node) return inParts(node.any, wanted, (any) => ({ any }));
  if ('none' in node) return inParts(node.none, !wanted, (none) => ({ none }));
  return [{ clause: node, criteria: wanted ? { all: [] } : { any: [] } }];
}

function inParts(
  parts: readonly Criteria[],
  wanted: boolean,
  joined: (parts: readonly Criteria[]) => Criteria,
): readonly Without[] {
  return parts.flatMap((part, place) =>
    replaced(part, wanted).map(({ clause, criteria }) => ({
      clause,
      criteria: joined(parts.with(place, criteria)),
    })),
  );
}
