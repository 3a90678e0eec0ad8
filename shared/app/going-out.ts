import { facetsOf } from '../domain/policy/facets.ts';
import type { PolicyVersion } from '../domain/policy/policy.ts';
import type { PublishedVersion } from '../domain/policy/policy-header.ts';
import { whatMatters } from '../domain/policy/what-matters.ts';
import type { MatchDeps } from './match-deps.ts';
import type { Outgoing } from './push-version.ts';

/** What of a published version is the same for everybody. What an earlier one said is read once, if anybody had it. */
export function goingOut(
  { policies }: Pick<MatchDeps, 'policies'>,
  { policyId, version, content }: PublishedVersion,
): Pick<Outgoing, 'version' | 'amends' | 'mattersSince'> {
  const { criteria, programmes } = content;
  const found = new Map<PolicyVersion, Promise<boolean>>();
  const compared = async (earlier: PolicyVersion): Promise<boolean> => {
    const before = await policies.version(policyId, earlier);
    return before === undefined || whatMatters(before.content, content).length > 0;
  };
  return {
    version: { policyId, version, criteria, programmes, facets: facetsOf(content) },
    amends: version > 1,
    async mattersSince(earlier: PolicyVersion): Promise<boolean> {
      const answer = found.get(earlier) ?? compared(earlier);
      found.set(earlier, answer);
      return answer;
    },
  };
}
