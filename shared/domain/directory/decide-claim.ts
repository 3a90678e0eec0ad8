import { type CreditCode, checkCreditCode } from '../enterprise/credit-code.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Account } from './account.ts';
import { BrokenRule, type Claim, type ClaimId } from './claim.ts';
import type { Enterprise, EnterpriseProfile } from './enterprise.ts';
import { joined, peopled } from './enterprise-people.ts';
import type { AccountId, EnterpriseId } from './ids.ts';

/** What somebody claims. */
export interface ClaimInput extends EnterpriseProfile {
  readonly creditCode: CreditCode;
  /** The code stands so on the licence, whatever GB 32100 says. */
  readonly codeAsOnLicence: boolean;
}

export type ClaimRefusal =
  | { readonly tag: 'creditCodeIrregular'; readonly rule: BrokenRule }
  | {
      readonly tag:
        | 'enterpriseHasPeople'
        | 'claimPending'
        | 'claimDecided'
        | 'ownClaim'
        | 'tooManyMemberships';
    };

/** Where a claim is decided: who has the code by now, and what a new enterprise would be called. */
export interface ClaimScene {
  readonly claimant: Account;
  /** The enterprise that has the code. */
  readonly holder: Enterprise | undefined;
  readonly freshId: EnterpriseId;
}

/** A claim with what it changes besides, where it makes its claimant the first person of the enterprise. */
export interface SettledClaim {
  readonly claim: Claim;
  readonly granted: { readonly enterprise: Enterprise; readonly account: Account } | undefined;
}

type Settled = Result<SettledClaim, ClaimRefusal>;

/**
 * Somebody claims an enterprise by its credit code. What the login has proved is granted at once, provided that the code obeys
 * GB 32100; all else awaits the hub. An enterprise that has people is not claimed: its managers invite.
 */
export function fileClaim(
  scene: ClaimScene & { readonly pending: ClaimId | undefined; readonly proved: readonly string[] },
  { creditCode, codeAsOnLicence, ...profile }: ClaimInput,
  { id, at }: { readonly id: ClaimId; readonly at: Instant },
): Settled {
  const rule = brokenRuleOf(creditCode);
  if (rule !== null && !codeAsOnLicence) return refused({ tag: 'creditCodeIrregular', rule });
  const { claimant, holder, pending, proved } = scene;
  if (holder !== undefined && holder.people > 0) return refused({ tag: 'enterpriseHasPeople' });
  if (pending !== undefined) return refused({ tag: 'claimPending' });
  const claim: Claim = {
    id,
    accountId: claimant.id,
    creditCode,
    brokenRule: rule,
    profile,
    filedAt: at,
    decided: null,
  };
  if (rule !== null || !proved.includes(creditCode)) return accepted({ claim, granted: undefined });
  return granted(scene, claim, null, (enterpriseId) => ({ outcome: 'proved', at, enterpriseId }));
}

/** The hub has verified the claim, and says how; that is also why it admits a code which breaks a rule. */
export function approveClaim(
  scene: ClaimScene,
  claim: Claim,
  act: { readonly by: AccountId; readonly at: Instant; readonly reason: string },
): Settled {
  if (claim.decided !== null) return refused({ tag: 'claimDecided' });
  if (claim.accountId === act.by) return refused({ tag: 'ownClaim' });
  if (scene.holder !== undefined && scene.holder.people > 0) return refused({ tag: 'enterpriseHasPeople' });
  const overrideReason = claim.brokenRule === null ? null : act.reason;
  return granted(scene, claim, overrideReason, (enterpriseId) => ({
    outcome: 'approved',
    ...act,
    enterpriseId,
  }));
}

/** The hub does not accept the claim, and says why. */
export function rejectClaim(
  claim: Claim,
  act: { readonly by: AccountId; readonly at: Instant; readonly reason: string },
): Settled {
  if (claim.decided !== null) return refused({ tag: 'claimDecided' });
  return accepted({ claim: { ...claim, decided: { outcome: 'rejected', ...act } }, granted: undefined });
}

/** Makes the claimant the first person of the enterprise, which they manage from then on. */
function granted(
  { claimant, holder, freshId }: ClaimScene,
  claim: Claim,
  codeOverrideReason: string | null,
  decision: (enterpriseId: EnterpriseId) => NonNullable<Claim['decided']>,
): Settled {
  const { creditCode, profile } = claim;
  const enterprise =
    holder === undefined
      ? { id: freshId, creditCode, codeOverrideReason, ...profile, people: 1, revision: 1 }
      : { ...peopled(holder, 1), ...profile };
  const account = joined(claimant, enterprise.id, true);
  if (!account.ok) return account;
  return accepted({
    claim: { ...claim, decided: decision(enterprise.id) },
    granted: { enterprise, account: account.value },
  });
}

function brokenRuleOf(creditCode: CreditCode): BrokenRule | null {
  const checked = checkCreditCode(creditCode);
  return checked.ok ? null : BrokenRule.parse(checked.refusal.tag);
}
