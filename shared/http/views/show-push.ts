import type { ShownPush } from '../../app/read-pushes.ts';
import type { Clause } from '../../domain/policy/criteria.ts';
import type { ExplainedNode } from '../../domain/policy/explanation.ts';
import type { Subscription } from '../../domain/policy/subscription.ts';
import type { PushView, SubscriptionView } from './push-view.ts';

/** A push as its enterprise sees it. */
export function showPush({ push, published, explanation, changes }: ShownPush): PushView {
  const { policyId, version, change, why, at, readAt, withdrawnAt } = push;
  const { title, documentNumber } = published.content;
  const { result, tree, misses, missing, nearMiss } = explanation;
  return {
    policyId,
    version,
    title,
    documentNumber,
    change,
    why,
    explanation: { result, conditions: conditionsOf(tree), misses, missing, nearMiss },
    changes,
    at,
    readAt,
    withdrawnAt,
  };
}

/** A subscription as its person sees it. */
export function showSubscription(subscription: Subscription): SubscriptionView {
  const { enterpriseId: _enterprise, accountId: _account, ...shown } = subscription;
  return shown;
}

function conditionsOf(node: ExplainedNode): PushView['explanation']['conditions'] {
  if ('all' in node) return node.all.flatMap(conditionsOf);
  if ('any' in node) return node.any.flatMap(conditionsOf);
  if ('none' in node) return node.none.flatMap(conditionsOf);
  const { clause, result, saw } = node;
  return [
    {
      clause: clause.clause,
      asks: asked(clause),
      result,
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
