import type { Account } from '../domain/directory/account.ts';
import { hasRole } from '../domain/directory/account.ts';
import type { DirectoryFact } from '../domain/directory/change.ts';
import { Claim, ClaimId } from '../domain/directory/claim.ts';
import {
  approveClaim as approve,
  type ClaimInput,
  type ClaimRefusal,
  fileClaim,
  rejectClaim as reject,
  type SettledClaim,
} from '../domain/directory/decide-claim.ts';
import { EnterpriseId } from '../domain/directory/ids.ts';
import type { VerifiedFacts } from '../domain/directory/login-claims.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { basicProfile } from '../domain/profile/kept-profile.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf } from '../domain/time/instant.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import type { Claims, DirectoryEntry, DirectoryReads } from './directory-ports.ts';

export interface ClaimDeps extends ChangeDeps {
  readonly claims: Claims;
}

type Forbidden = { readonly tag: 'forbidden' };
type NotFound = { readonly tag: 'notFound' };
type Claimed<Refusal = never> = Promise<Result<Claim, ClaimRefusal | Forbidden | Refusal | RepeatRefusal>>;

/** Somebody claims the enterprise that has, or is to have, a credit code. */
export async function claimEnterprise(
  deps: ClaimDeps,
  attempt: Attempt,
  { creditCodes: proved }: VerifiedFacts,
  input: ClaimInput,
): Claimed {
  const { now: at, accountId } = attempt;
  const id = ClaimId.parse(deps.ids.ulid(at));
  const freshId = EnterpriseId.parse(deps.ids.ulid(at));
  return changeDirectory(deps, attempt, {
    answers: Claim,
    needs: { code: { creditCode: input.creditCode, claimant: accountId } },
    decide(reads): Result<Decided<Claim>, ClaimRefusal | Forbidden> {
      const { account, holder, pendingClaim: pending } = reads;
      if (account === undefined) return refused({ tag: 'forbidden' });
      const settled = fileClaim({ claimant: account, holder, freshId, pending, proved }, input, { id, at });
      const before = { claimant: account, ...reads, on: civilDateOf(at, deps.timeZone) };
      return settled.ok ? accepted(decidedBy(before, undefined, settled.value)) : settled;
    },
  });
}

/** The hub has verified a claim. */
export async function approveClaim(
  deps: ClaimDeps,
  attempt: Attempt,
  claimId: ClaimId,
  reason: string,
): Claimed<NotFound> {
  const { now: at, accountId: by } = attempt;
  const freshId = EnterpriseId.parse(deps.ids.ulid(at));
  return decideClaim(deps, attempt, claimId, (claim, claimant, holder) =>
    approve({ claimant, holder, freshId }, claim, { by, at, reason }),
  );
}

/** The hub does not accept a claim. */
export async function rejectClaim(
  deps: ClaimDeps,
  attempt: Attempt,
  claimId: ClaimId,
  reason: string,
): Claimed<NotFound> {
  const { now: at, accountId: by } = attempt;
  return decideClaim(deps, attempt, claimId, (claim) => reject(claim, { by, at, reason }));
}

/** What does not change of a claim says what else is to be read; the claim itself is then read again with it. */
async function decideClaim(
  deps: ClaimDeps,
  attempt: Attempt,
  claimId: ClaimId,
  decide: (
    claim: Claim,
    claimant: Account,
    holder: DirectoryReads['holder'],
  ) => Result<SettledClaim, ClaimRefusal>,
): Claimed<NotFound> {
  const filed = await deps.claims.claim(claimId);
  const needs =
    filed === undefined
      ? {}
      : {
          accounts: [filed.accountId],
          claims: [claimId],
          code: { creditCode: filed.creditCode, claimant: filed.accountId },
        };
  return changeDirectory(deps, attempt, {
    answers: Claim,
    needs,
    decide(reads): Result<Decided<Claim>, ClaimRefusal | Forbidden | NotFound> {
      const { account, accounts, claims, holder } = reads;
      const mayDecide =
        account !== undefined && hasRole(presentAt(account, attempt.now), ['hubClerk', 'hubSupervisor']);
      if (!mayDecide) return refused({ tag: 'forbidden' });
      const claim = claims.get(claimId);
      const claimant = claim && accounts.get(claim.accountId);
      if (claim === undefined || claimant === undefined) return refused({ tag: 'notFound' });
      const settled = decide(claim, claimant, holder);
      const before = { claimant, ...reads, on: civilDateOf(attempt.now, deps.timeZone) };
      return settled.ok ? accepted(decidedBy(before, claim, settled.value)) : settled;
    },
  });
}

function decidedBy(
  {
    claimant,
    holder,
    profiles,
    on,
  }: { readonly claimant: Account; readonly on: CivilDate } & Pick<DirectoryReads, 'holder' | 'profiles'>,
  previous: Claim | undefined,
  { claim, granted }: SettledClaim,
): Decided<Claim> {
  const others: readonly DirectoryEntry[] =
    granted === undefined
      ? []
      : [
          { kind: 'enterprise', previous: holder, next: granted.enterprise },
          { kind: 'account', previous: claimant, next: granted.account },
          // From now on policies find it, by what the claim says; what was known of it before stays.
          ...(profiles.has(granted.enterprise.id)
            ? []
            : [
                {
                  kind: 'profile',
                  previous: undefined,
                  next: basicProfile(granted.enterprise, on),
                } as const,
              ]),
        ];
  const entries = [{ kind: 'claim', previous, next: claim } as const, ...others];
  return { change: { entries, fact: factOf(claim) }, answer: claim };
}

function factOf({ id: claimId, accountId, creditCode, decided }: Claim): DirectoryFact {
  switch (decided?.outcome) {
    case undefined:
      return { type: 'claimFiled', claimId, accountId, creditCode };
    case 'proved':
      return { type: 'enterpriseClaimed', claimId, enterpriseId: decided.enterpriseId, accountId };
    case 'approved':
      return { type: 'claimApproved', claimId, enterpriseId: decided.enterpriseId, accountId };
    case 'rejected':
      return { type: 'claimRejected', claimId, accountId };
  }
}
