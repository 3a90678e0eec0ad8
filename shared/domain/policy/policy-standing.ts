import * as z from 'zod';
import type { PolicyHeader } from './policy-header.ts';

/**
 * How far a policy is: its status, and for one that is published how far the draft of its next version is. Everything that
 * may be done to it depends on this one word.
 */
export const PolicyStanding = z.enum([
  'draft',
  'proposed',
  'approved',
  'published',
  'amending',
  'amendmentProposed',
  'amendmentApproved',
  'withdrawn',
  'expired',
  'discarded',
]);
export type PolicyStanding = z.infer<typeof PolicyStanding>;

const amending = {
  draft: 'amending',
  proposed: 'amendmentProposed',
  approved: 'amendmentApproved',
} as const satisfies Record<string, PolicyStanding>;

/** How far the policy is. */
export function standingOf({ status, draft }: Pick<PolicyHeader, 'status' | 'draft'>): PolicyStanding {
  return status === 'published' && draft !== null ? amending[draft.stage] : status;
}

/** The standings in which a version is in force. */
export const inForce = [
  'published',
  'amending',
  'amendmentProposed',
  'amendmentApproved',
] as const satisfies readonly PolicyStanding[];
