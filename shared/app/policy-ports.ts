import type { PolicyContent, PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import type { PolicyHeader, PolicyInForce, PublishedVersion } from '../domain/policy/policy-header.ts';
import type { Page, PageRequest } from './ports.ts';

/** Reads of policies; single ones consistently. */
export interface PolicyReader {
  header(policyId: PolicyId): Promise<PolicyHeader | undefined>;
  /** What the draft says; undefined when there is none. */
  draft(policyId: PolicyId): Promise<PolicyContent | undefined>;
  version(policyId: PolicyId, version: PolicyVersion): Promise<PublishedVersion | undefined>;
  /** The policies in force with their latest version, by id, oldest first. */
  inForce(page: PageRequest): Promise<Page<PolicyInForce>>;
}
