import type { Enterprise } from '../directory/enterprise.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Explanation } from '../policy/explanation.ts';
import type { PolicyContent, PolicyId } from '../policy/policy.ts';
import type { PushChange } from '../policy/push.ts';
import type { Subscription } from '../policy/subscription.ts';
import type { PolicyOccasion } from './mail-occasion.ts';

/** What a policy comes to for one enterprise of a person, and why. */
export interface NewsForEnterprise {
  readonly enterprise: Pick<Enterprise, 'id' | 'name'>;
  /** Null where it never came, but the enterprise has said that it is interested. */
  readonly change: PushChange | null;
  /** Where smart matching brought it; null where only subscriptions did, or nothing. */
  readonly explanation: Explanation | null;
  /** Those of this person that brought it. */
  readonly subscriptions: readonly Subscription[];
}

/** A policy as a mail tells of it to one person, over all their enterprises (RULES 11). */
export interface PolicyNews {
  readonly occasion: PolicyOccasion;
  readonly policyId: PolicyId;
  readonly content: PolicyContent;
  /** The city's day on which the mail is written. */
  readonly on: CivilDate;
  /** Why the policy was withdrawn, where that is what it tells. */
  readonly reason: string | null;
  readonly enterprises: readonly NewsForEnterprise[];
}
