import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import type { PublishedVersion } from '../domain/policy/policy-header.ts';
import type { PolicyReader } from './policy-ports.ts';

type Reads = Pick<PolicyReader, 'header' | 'draft' | 'version'>;

/** So many versions, of up to 100 KB each, are kept at most. */
const mostRemembered = 50;

/** The same reads, with versions remembered: they never change, and a publication's mails are all about one. */
export function rememberedVersions(policies: Reads): Reads {
  const known = new Map<string, PublishedVersion>();
  return {
    header: async (policyId) => policies.header(policyId),
    draft: async (policyId) => policies.draft(policyId),
    async version(policyId: PolicyId, version: PolicyVersion) {
      const name = `${policyId} ${version}`;
      const before = known.get(name);
      if (before !== undefined) return before;
      const found = await policies.version(policyId, version);
      if (known.size >= mostRemembered) known.clear();
      if (found !== undefined) known.set(name, found);
      return found;
    },
  };
}
