import type { CountedDelivery } from '../domain/policy/delivery-count.ts';
import type { MatchJob } from '../domain/policy/match-job.ts';
import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Asker } from './asker.ts';
import type { DeliveryCounts } from './delivery-ports.ts';
import type { MatchJobs } from './matching-ports.ts';
import { type PolicyReadDeps, seePolicy } from './read-policies.ts';

/** What reading how far a policy was delivered needs. */
export interface DeliveryReadDeps extends Pick<PolicyReadDeps, 'directory' | 'hub'> {
  readonly reader: Pick<PolicyReadDeps['reader'], 'header'>;
  readonly jobs: Pick<MatchJobs, 'job'>;
  readonly counts: Pick<DeliveryCounts, 'count'>;
}

/** How far the latest version of a policy was delivered. */
export interface Delivery {
  readonly policyId: PolicyId;
  readonly version: PolicyVersion;
  readonly publishedAt: Instant;
  /** How far its publication has come; undefined before the matcher has begun. */
  readonly publication: MatchJob | undefined;
  /** What the last count found; null before the first. */
  readonly counted: CountedDelivery | null;
}

/** How far the latest version of a policy was delivered, for those who see it before others. `notFound` where none was published. */
export async function readDelivery(
  deps: DeliveryReadDeps,
  asker: Asker,
  policyId: PolicyId,
): Promise<Result<Delivery, { readonly tag: 'notFound' }>> {
  const seen = await seePolicy(deps, asker, policyId);
  if (!seen.ok) return seen;
  const { version, publishedAt } = seen.value;
  if (version === null || publishedAt === null) return refused({ tag: 'notFound' });
  const [publication, count] = await Promise.all([
    deps.jobs.job({ policyId, version }),
    deps.counts.count({ policyId, version }),
  ]);
  return accepted({ policyId, version, publishedAt, publication, counted: count?.last ?? null });
}
