import { decidePolicy } from '../domain/policy/decide-policy.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import { nextOfClock } from '../domain/policy/policy-times.ts';
import { type Instant, isBefore } from '../domain/time/instant.ts';
import { type PolicyDeps, stateOf, writeOf } from './command-policy.ts';
import type { Clock, Page } from './ports.ts';

/** Tells of what somebody should look at. */
interface PublicationTrouble {
  /** A policy that could not be published or ended; it is tried again each minute. */
  stuck(policyId: PolicyId, error: unknown): void;
}

export interface PublisherDeps extends Pick<PolicyDeps, 'policies' | 'reader' | 'policyRules'> {
  readonly clock: Clock;
  readonly trouble: PublicationTrouble;
}

/** What a run did. */
export interface PublicationRun {
  readonly published: number;
  readonly expired: number;
  /** Changed by somebody in between, or changed already: nothing was to be done. */
  readonly idle: number;
  readonly stuck: number;
}

const pageSize = 50;

/**
 * Publishes what is set for by now, and ends what is no longer in force, from the start of the list of what the clock has to
 * do: what is done leaves it, so it may run twice, late, or be cut off anywhere. One that cannot be done holds up no other.
 */
export async function publishPolicies(deps: PublisherDeps, timeIsUp: () => boolean): Promise<PublicationRun> {
  const now = deps.clock.now();
  const counts = { published: 0, expired: 0, idle: 0, stuck: 0 };
  let after: string | undefined;
  do {
    const page: Page<PolicyId> = await deps.policies.due(now, { limit: pageSize, after });
    for (const policyId of page.items) {
      if (timeIsUp()) return counts;
      counts[await moveOn(deps, policyId, now)] += 1;
    }
    after = page.next;
  } while (after !== undefined);
  return counts;
}

async function moveOn(deps: PublisherDeps, policyId: PolicyId, now: Instant): Promise<keyof PublicationRun> {
  try {
    return await tick(deps, policyId, now);
  } catch (error) {
    deps.trouble.stuck(policyId, error);
    return 'stuck';
  }
}

async function tick(deps: PublisherDeps, policyId: PolicyId, now: Instant): Promise<keyof PublicationRun> {
  const { policies, policyRules } = deps;
  const policy = await policies.policy(policyId);
  if (policy === undefined) throw new Error('a timer is of a policy that is not there');
  const next = nextOfClock(policy.header, policyRules.timeZone);
  // The index lags behind what somebody has just done.
  if (next === undefined || isBefore(now, next.at)) return 'idle';
  const decided = decidePolicy(policyId, stateOf(policy), { name: next.name }, 'clock', now, policyRules);
  if (!decided.ok) throw new Error(`the clock may not ${next.name}: ${decided.refusal.tag}`);
  const step = decided.value;
  const filed = { files: policy.draft?.files ?? [], uploads: [] };
  const { revision } = step.header;
  const saved = await policies.save({
    ...(await writeOf(deps, policy, step, filed)),
    change: { policyId, revision, at: now, by: null, fact: step.fact },
    record: undefined,
  });
  // Its number was taken for it as it was approved.
  if (!saved.ok && saved.refusal.tag === 'documentNumberTaken')
    throw new Error('another policy has its number');
  if (!saved.ok) return 'idle';
  return next.name === 'publish' ? 'published' : 'expired';
}
