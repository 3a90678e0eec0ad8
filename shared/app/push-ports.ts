import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import type { Push } from '../domain/policy/push.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Page, PageRequest } from './ports.ts';

/** How many pushes are unread among the latest so many; the count is taken anew each time, so it cannot drift. */
export interface Unread {
  readonly count: number;
  /** Whether there are older pushes, which are not counted. */
  readonly more: boolean;
}

/** The pushes to enterprises, as they stand in their workbenches. */
export interface Pushes {
  /** Those of an enterprise, the policies that were begun last first, and of each the latest version. */
  pushesOf(enterpriseId: EnterpriseId, page: PageRequest): Promise<Page<Push>>;
  /** Read consistently. */
  push(enterpriseId: EnterpriseId, policyId: PolicyId, version: PolicyVersion): Promise<Push | undefined>;
  /** The push of the latest version of a policy that the enterprise has, read consistently. */
  latestPush(enterpriseId: EnterpriseId, policyId: PolicyId): Promise<Push | undefined>;
  unreadOf(enterpriseId: EnterpriseId): Promise<Unread>;
}

/** What changes pushes. */
export interface PushStore {
  /** Puts it, unless there is one of that version; says whether it did. */
  keep(push: Push): Promise<boolean>;
  /** Takes note of the first time it was read; gives it, undefined when there is none. */
  markRead(
    enterpriseId: EnterpriseId,
    policyId: PolicyId,
    version: PolicyVersion,
    at: Instant,
  ): Promise<Push | undefined>;
  /** Takes note that the policy was withdrawn. */
  markWithdrawn(push: Pick<Push, 'enterpriseId' | 'policyId' | 'version'>, at: Instant): Promise<void>;
}
