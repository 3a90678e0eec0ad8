import type { Account } from '../../domain/directory/account.ts';
import type { Claim } from '../../domain/directory/claim.ts';
import type { ClaimView } from './enterprise-view.ts';

/** The view of a claim: which of the hub's people decided is the hub's own matter. */
export function showClaim(claim: Claim, claimant?: Account): ClaimView {
  const { id, creditCode, brokenRule, profile, filedAt, decided } = claim;
  return {
    id,
    creditCode,
    brokenRule,
    profile,
    filedAt,
    status: statusOf(decided),
    decidedAt: decided?.at ?? null,
    reason: decided !== null && 'reason' in decided ? decided.reason : null,
    enterpriseId: decided !== null && 'enterpriseId' in decided ? decided.enterpriseId : null,
    ...(claimant !== undefined && { claimant: contactOf(claimant) }),
  };
}

function statusOf(decided: Claim['decided']): ClaimView['status'] {
  if (decided === null) return 'pending';
  return decided.outcome === 'rejected' ? 'rejected' : 'approved';
}

function contactOf({ id, name, email, phone }: Account): NonNullable<ClaimView['claimant']> {
  return { accountId: id, name, email, phone };
}
