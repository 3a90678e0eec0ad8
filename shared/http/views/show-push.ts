import type { ShownPush } from '../../app/read-pushes.ts';
import type { Subscription } from '../../domain/policy/subscription.ts';
import type { ExplanationView } from './explanation-view.ts';
import type { PushView, SubscriptionView } from './push-view.ts';
import { showExplanation } from './show-explanation.ts';

/** A push as its enterprise sees it, with why it came in the words of its reader. */
export function showPush(
  { push, published, explanation, changes }: ShownPush,
  words: Pick<ExplanationView, 'summary' | 'lines'>,
): PushView {
  const { policyId, version, change, why, at, readAt, withdrawnAt } = push;
  const { title, documentNumber } = published.content;
  return {
    policyId,
    version,
    title,
    documentNumber,
    change,
    why,
    explanation: showExplanation(explanation, words),
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
