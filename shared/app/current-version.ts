import { isOver } from '../domain/policy/policy-times.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { MatchDeps } from './match-deps.ts';
import type { VersionRef } from './matching-ports.ts';

/** Whether a version is the latest one of its policy, and in force at that instant; one read unit, consistent. */
export async function isCurrent(
  { policies, rules }: Pick<MatchDeps, 'policies' | 'rules'>,
  { policyId, version }: VersionRef,
  at: Instant,
): Promise<boolean> {
  const header = await policies.header(policyId);
  if (header?.status !== 'published' || header.version !== version) return false;
  const { city } = await rules.rulesAt(at);
  return !isOver(header.validUntil, at, city.timeZone);
}
