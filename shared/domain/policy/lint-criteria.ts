import type { CodeLists } from '../profile/code-lists.ts';
import { isComputedTag } from '../profile/computed-tags.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { contradicts } from './contradiction.ts';
import { type Clause, type Criteria, maxCriteriaClauses, maxCriteriaDepth } from './criteria.ts';
import { waysToMeet } from './disjuncts.ts';

/** What is wrong with criteria, and where in the tree: the path of keys and positions from its root. */
export interface CriteriaFault {
  readonly path: readonly (string | number)[];
  readonly rule:
    | 'tooDeep'
    | 'tooMany'
    | 'emptyAny'
    | 'unknownCode'
    | 'retiredTag'
    | 'emptyRange'
    | 'openRange'
    | 'neverMet';
  /** The rule's own number. */
  readonly limit?: string;
}

type Path = CriteriaFault['path'];
type Fault = readonly CriteriaFault[];

/**
 * Why criteria cannot be saved: codes that nobody uses, or no more on that day, ranges and lists that are empty, a tree too big to
 * understand, and criteria that no enterprise can meet. Empty where all is well.
 */
export function lintCriteria(criteria: Criteria, codes: CodeLists, on: CivilDate): readonly CriteriaFault[] {
  const faults = [...faultsOf(criteria, codes, on, [], 1), ...tooMany(criteria)];
  if (faults.length > 0) return faults;
  const ways = waysToMeet(criteria);
  const never = ways?.every((way) => contradicts(way, codes)) ?? false;
  return never ? [{ path: [], rule: 'neverMet' }] : [];
}

function branchOf(
  criteria: Exclude<Criteria, Clause>,
): readonly ['all' | 'any' | 'none', readonly Criteria[]] {
  if ('all' in criteria) return ['all', criteria.all];
  return 'any' in criteria ? ['any', criteria.any] : ['none', criteria.none];
}

function faultsOf(criteria: Criteria, codes: CodeLists, on: CivilDate, path: Path, depth: number): Fault {
  if (depth > maxCriteriaDepth) return [{ path, rule: 'tooDeep', limit: String(maxCriteriaDepth) }];
  if ('clause' in criteria) return faultsOfClause(criteria, codes, on, path);
  const [name, parts] = branchOf(criteria);
  if (name === 'any' && parts.length === 0) return [{ path: [...path, name], rule: 'emptyAny' }];
  return parts.flatMap((part, at) => faultsOf(part, codes, on, [...path, name, at], depth + 1));
}

function faultsOfClause(clause: Clause, codes: CodeLists, on: CivilDate, path: Path): Fault {
  switch (clause.clause) {
    case 'region':
      return unknownCodes(clause.in, codes.regions, path);
    case 'industry':
      return unknownCodes(clause.in, codes.industries, path);
    case 'qualification': {
      const entry = codes.tags.get(clause.holds);
      if (entry === undefined && !isComputedTag(clause.holds))
        return [{ path: [...path, 'holds'], rule: 'unknownCode' }];
      const retired = entry !== undefined && entry.retiredOn !== null && entry.retiredOn < on;
      return retired ? [{ path: [...path, 'holds'], rule: 'retiredTag' }] : [];
    }
    case 'size':
    case 'registerType':
      return [];
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn': {
      const { from, to } = clause;
      if (from === undefined && to === undefined) return [{ path, rule: 'openRange' }];
      return from !== undefined && to !== undefined && from > to ? [{ path, rule: 'emptyRange' }] : [];
    }
  }
}

function unknownCodes(used: readonly string[], known: ReadonlyMap<string, unknown>, path: Path): Fault {
  return used.flatMap((code, at) =>
    known.has(code) ? [] : [{ path: [...path, 'in', at], rule: 'unknownCode' as const }],
  );
}

function tooMany(criteria: Criteria): Fault {
  return clausesIn(criteria) <= maxCriteriaClauses
    ? []
    : [{ path: [], rule: 'tooMany', limit: String(maxCriteriaClauses) }];
}

function clausesIn(criteria: Criteria): number {
  if ('clause' in criteria) return 1;
  return branchOf(criteria)[1].reduce((sum, part) => sum + clausesIn(part), 0);
}
