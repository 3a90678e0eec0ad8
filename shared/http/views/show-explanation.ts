import type { ExplainedPolicy } from '../../app/explain-policy.ts';
import type { Clause } from '../../domain/policy/criteria.ts';
import type { ExplainedNode, Explanation } from '../../domain/policy/explanation.ts';
import type { ExplanationView, PolicyExplanationView } from './explanation-view.ts';

/** An explanation in the words of its reader's language. */
type Words = Pick<ExplanationView, 'summary' | 'lines'>;

/** Why a policy is for an enterprise, or is not. */
export function showExplanation(
  { result, tree, misses, missing, nearMiss }: Explanation,
  words: Words,
): ExplanationView {
  return { result, ...words, conditions: conditionsOf(tree), misses, missing, nearMiss };
}

/** What the latest version of a policy comes to for an enterprise. */
export function showExplainedPolicy(
  { published, status, on, explanation }: ExplainedPolicy,
  words: Words,
): PolicyExplanationView {
  const { policyId, version, content } = published;
  const { title, documentNumber } = content;
  return {
    policyId,
    version,
    status: status === 'withdrawn' || status === 'expired' ? status : 'published',
    title,
    documentNumber,
    on,
    explanation: showExplanation(explanation, words),
  };
}

const opposite = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const;

/** The clauses of a tree in one list; of one that must not hold, as below `none`, the result says whether it does not. */
function conditionsOf(node: ExplainedNode, excluded = false): ExplanationView['conditions'] {
  if ('all' in node) return node.all.flatMap((part) => conditionsOf(part, excluded));
  if ('any' in node) return node.any.flatMap((part) => conditionsOf(part, excluded));
  if ('none' in node) return node.none.flatMap((part) => conditionsOf(part, !excluded));
  const { clause, result, saw } = node;
  return [
    {
      clause: clause.clause,
      asks: asked(clause),
      excluded,
      result: excluded ? opposite[result] : result,
      saw: saw === null ? null : saw.values.map(String),
      source: saw?.source ?? null,
      on: saw?.on ?? null,
    },
  ];
}

/** What a condition asks for: codes, a qualification, or the ends of a range. */
function asked(clause: Clause): readonly string[] {
  if ('in' in clause) return clause.in;
  if ('holds' in clause) return [clause.holds];
  const { from, to } = clause;
  return [`${from ?? ''}–${to ?? ''}`];
}
