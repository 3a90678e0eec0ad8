import { mayNamePolicy } from '../domain/case/submit.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import type { PolicyRef } from '../domain/policy/policy-ref.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { AttemptRefusal } from './attempt.ts';
import type { LetterContent } from './case-inputs.ts';
import type { PolicyReader } from './policy-ports.ts';

/** The reads of policies that a letter needs. */
export type PoliciesAskedAbout = Pick<PolicyReader, 'header' | 'version'>;

/** A policy that a letter asks about, and the unit here of the authority that issued it first; null where it has none. */
interface PolicyAskedAbout {
  readonly ref: PolicyRef;
  readonly officeId: UnitId | null;
}

/** The policy that a letter asks about; undefined where it names none, which costs no read. */
export async function policyOfLetter(
  policies: PoliciesAskedAbout | undefined,
  { kind, policyId }: Pick<LetterContent, 'kind' | 'policyId'>,
): Promise<Result<PolicyAskedAbout | undefined, AttemptRefusal>> {
  if (policyId === null || policyId === undefined) return accepted(undefined);
  if (policies === undefined) throw new Error('letters are handed in where no policies can be read');
  if (!mayNamePolicy(kind)) return refused({ tag: 'policyOnlyConsulted' });
  const policy = await latestOf(policies, policyId);
  return policy === undefined ? refused({ tag: 'policyUnknown' }) : accepted(policy);
}

/** In the latest version that was published, be it over by now, as people also ask what became of it. */
async function latestOf(
  policies: PoliciesAskedAbout,
  policyId: PolicyId,
): Promise<PolicyAskedAbout | undefined> {
  const header = await policies.header(policyId);
  if (header === undefined || header.version === null) return undefined;
  const { version } = header;
  const published = await policies.version(policyId, version);
  if (published === undefined) throw new Error(`policy ${policyId} lacks its version ${version}`);
  const { title, issuers } = published.content;
  return { ref: { policyId, version, title }, officeId: issuers[0]?.unitId ?? null };
}
