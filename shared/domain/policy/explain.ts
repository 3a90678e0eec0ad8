import { profileFields, type Profile, type ProfileField } from '../profile/profile.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type ClauseName, clauseNames, type Criteria } from './criteria.ts';
import { explainClause } from './explain-clause.ts';
import type { ExplainedNode, Explanation, Verdict } from './explanation.ts';

/**
 * Whether a profile meets criteria on a day, in three values after Kleene, and why: each clause with the value it saw, the kinds
 * of clauses that are in the way, what to fill in, and whether a single clause is short. Pure; the same for mail, workbench and API.
 */
export function explain(profile: Profile, criteria: Criteria, on: CivilDate): Explanation {
  const missing = new Map<ExplainedNode, readonly ProfileField[]>();
  const tree = explained(profile, criteria, on, missing);
  const { result } = tree;
  const inTheWay = new Set(result === 'unmet' ? reasons(tree, 'met') : []);
  const asked = new Set(
    result === 'unknown' ? openLeaves(tree).flatMap((leaf) => missing.get(leaf) ?? []) : [],
  );
  return {
    result,
    tree,
    misses: clauseNames.filter((name) => inTheWay.has(name)),
    missing: profileFields.filter((field) => asked.has(field)),
    nearMiss: result === 'unmet' && clausesShort(tree, 'met') === 1,
  };
}

function explained(
  profile: Profile,
  criteria: Criteria,
  on: CivilDate,
  missing: Map<ExplainedNode, readonly ProfileField[]>,
): ExplainedNode {
  const within = (parts: readonly Criteria[]) => parts.map((part) => explained(profile, part, on, missing));
  if ('all' in criteria) {
    const all = within(criteria.all);
    return { all, result: joined(all, 'unmet', 'met') };
  }
  if ('any' in criteria) {
    const any = within(criteria.any);
    return { any, result: joined(any, 'met', 'unmet') };
  }
  if ('none' in criteria) {
    const none = within(criteria.none);
    return { none, result: opposite(joined(none, 'met', 'unmet')) };
  }
  const { result, saw, missing: fields } = explainClause(profile, criteria, on);
  const leaf = { clause: criteria, result, saw };
  missing.set(leaf, fields);
  return leaf;
}

/** One part that is `decisive` decides; else one that is unknown leaves it open; else it is `otherwise`. */
function joined(parts: readonly ExplainedNode[], decisive: Verdict, otherwise: Verdict): Verdict {
  if (parts.some(({ result }) => result === decisive)) return decisive;
  return parts.some(({ result }) => result === 'unknown') ? 'unknown' : otherwise;
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return verdict;
  return verdict === 'met' ? 'unmet' : 'met';
}

function partsOf(node: ExplainedNode): readonly ExplainedNode[] {
  if ('all' in node) return node.all;
  if ('any' in node) return node.any;
  return 'none' in node ? node.none : [];
}

/** What the parts of a node have to be, so that it is what is wanted. */
function wantedOfParts(node: ExplainedNode, wanted: 'met' | 'unmet'): 'met' | 'unmet' {
  if (!('none' in node)) return wanted;
  return wanted === 'met' ? 'unmet' : 'met';
}

/** The kinds of the clauses that keep a node from what is wanted of it. What is unknown is asked for, never held against it. */
function reasons(node: ExplainedNode, wanted: 'met' | 'unmet'): readonly ClauseName[] {
  if (node.result === wanted || node.result === 'unknown') return [];
  if ('clause' in node) return [node.clause.clause];
  return partsOf(node).flatMap((part) => reasons(part, wantedOfParts(node, wanted)));
}

/** The fewest clauses that would have to be otherwise, so that the node is what is wanted; infinite if none could do it. */
function clausesShort(node: ExplainedNode, wanted: 'met' | 'unmet'): number {
  if (node.result === wanted) return 0;
  if ('clause' in node) return 1;
  const short = partsOf(node).map((part) => clausesShort(part, wantedOfParts(node, wanted)));
  const needsEvery = 'any' in node ? wanted === 'unmet' : wanted === 'met';
  return needsEvery ? short.reduce((sum, each) => sum + each, 0) : Math.min(...short);
}

/** The clauses that leave a node open. */
function openLeaves(node: ExplainedNode): readonly ExplainedNode[] {
  if (node.result !== 'unknown') return [];
  return 'clause' in node ? [node] : partsOf(node).flatMap(openLeaves);
}
