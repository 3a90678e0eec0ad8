import { explain } from '../domain/policy/explain.ts';
import type { Explanation } from '../domain/policy/explanation.ts';
import type { PolicyId, PolicyStatus } from '../domain/policy/policy.ts';
import type { PublishedVersion } from '../domain/policy/policy-header.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf } from '../domain/time/instant.ts';
import type { Asker } from './asker.ts';
import type { PolicyReader } from './policy-ports.ts';
import { type ProfileReadDeps, readProfile } from './read-profile.ts';

/** What explaining a policy needs. */
export interface ExplainDeps extends ProfileReadDeps {
  readonly policies: Pick<PolicyReader, 'header' | 'version'>;
}

/** What the latest version of a policy comes to for an enterprise on a day. */
export interface ExplainedPolicy {
  readonly published: PublishedVersion;
  readonly status: PolicyStatus;
  readonly on: CivilDate;
  readonly explanation: Explanation;
}

/**
 * Whether the latest version of a policy is for an enterprise by its profile of today, and why, for whoever may see the profile;
 * whether it was pushed or subscribed to does not matter. `notFound` also where nothing of the policy was ever published.
 */
export async function explainPolicy(
  deps: ExplainDeps,
  asker: Asker,
  { enterpriseId, policyId }: { readonly enterpriseId: EnterpriseId; readonly policyId: PolicyId },
): Promise<Result<ExplainedPolicy, { readonly tag: 'notFound' }>> {
  const profile = await readProfile(deps, asker, enterpriseId);
  if (!profile.ok) return profile;
  const header = await deps.policies.header(policyId);
  if (header === undefined || header.version === null) return refused({ tag: 'notFound' });
  const published = await deps.policies.version(policyId, header.version);
  if (published === undefined) throw new Error(`policy ${policyId} lacks its version ${header.version}`);
  const on = civilDateOf(asker.now, deps.timeZone);
  const explanation = explain(profile.value, published.content.criteria, on);
  return accepted({ published, status: header.status, on, explanation });
}
