import * as z from 'zod';
import { Claim, ClaimId } from '../../domain/directory/claim.ts';
import { claimantKey, claimKey, pendingClaimKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

export function claimItem(claim: Claim): StoredItem {
  return { ...claimKey.keyOf({ claimId: claim.id }), entity: 'claim', ...claim };
}

/** The claim of an item. Throws BadItem. */
export function readClaim(item: Attributes): Claim {
  return readItem('claim', Claim, item);
}

/** What stands beside a claim while it awaits the hub: a copy in the list of those, and the claimant's mark on the code. */
export function pendingClaimItems(claim: Claim): readonly StoredItem[] {
  const { id: claimId, accountId, creditCode: code } = claim;
  return [
    { ...pendingClaimKey.keyOf({ claimId }), entity: 'pendingClaim', ...claim },
    { ...claimantKey.keyOf({ code, accountId }), entity: 'claimant', claimId },
  ];
}

/** The claim of its copy. Throws BadItem. */
export function readPendingClaim(item: Attributes): Claim {
  return readItem('pendingClaim', Claim, item);
}

/** Which claim a claimant's mark is of. Throws BadItem. */
export function readClaimant(item: Attributes): ClaimId {
  return readItem('claimant', z.strictObject({ claimId: ClaimId }), item).claimId;
}
