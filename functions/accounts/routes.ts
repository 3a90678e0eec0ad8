import {
  approveClaim,
  type ClaimDeps,
  claimEnterprise,
  rejectClaim,
} from '../../shared/app/claim-enterprise.ts';
import { type ClaimReadDeps, listClaims, readClaim, readEnterprise } from '../../shared/app/read-claims.ts';
import { saveMe } from '../../shared/app/save-me.ts';
import type { Claim } from '../../shared/domain/directory/claim.ts';
import type { LoginClaims } from '../../shared/domain/directory/login-claims.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as accounts from '../../shared/http/contracts/accounts.ts';
import * as claims from '../../shared/http/contracts/claims.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { verifiedFacts } from '../../shared/http/verified-facts.ts';
import { showClaim } from '../../shared/http/views/show-claim.ts';
import { showEnterprise } from '../../shared/http/views/show-enterprise.ts';
import { peopleRoutes, type PeopleDeps } from './people-routes.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** What these routes need: the directory, and what the login's claims are called. */
export interface AccountsDeps extends ClaimDeps, ClaimReadDeps, PeopleDeps {
  readonly loginClaims: LoginClaims;
}

/** What people do for themselves and for their enterprises. */
export function accountsRoutes(deps: AccountsDeps): BoundRoutes<'accounts'> {
  return {
    saveMe: bindPost(accounts.saveMe, async (_params, ownData, intent) => {
      const verified = verifiedFacts(intent.claims, deps.loginClaims);
      const account = await saveMe(deps, attemptOf(intent), verified, ownData);
      return account.ok ? accepted({ view: account.value }) : account;
    }),
    claimEnterprise: bindPost(claims.claimEnterprise, async (_params, input, intent) => {
      const verified = verifiedFacts(intent.claims, deps.loginClaims);
      const claim = await claimEnterprise(deps, attemptOf(intent), verified, input);
      if (!claim.ok) return claim;
      return accepted({ view: showClaim(claim.value), location: `/claims/${claim.value.id}` });
    }),
    listClaims: bindList(claims.listClaims, async (_params, page, caller) => {
      const pending = await listClaims(deps, caller, page);
      if (!pending.ok) return pending;
      const { items, next } = pending.value;
      return accepted({ view: { items: items.map((claim) => showClaim(claim)) }, next });
    }),
    getClaim: bindRead(claims.getClaim, async ({ claimId }, caller) => {
      const reading = await readClaim(deps, caller, claimId);
      return reading.ok
        ? accepted({ view: showClaim(reading.value.claim, reading.value.claimant) })
        : reading;
    }),
    approveClaim: bindPost(claims.approveClaim, async ({ claimId }, { reason }, intent) =>
      shown(await approveClaim(deps, attemptOf(intent), claimId, reason)),
    ),
    rejectClaim: bindPost(claims.rejectClaim, async ({ claimId }, { reason }, intent) =>
      shown(await rejectClaim(deps, attemptOf(intent), claimId, reason)),
    ),
    ...peopleRoutes(deps),
    getEnterprise: bindRead(claims.getEnterprise, async ({ enterpriseId }, caller) => {
      const enterprise = await readEnterprise(deps, caller, enterpriseId);
      return enterprise.ok ? accepted({ view: showEnterprise(enterprise.value) }) : enterprise;
    }),
  };
}

function shown<Refusal>(claim: Result<Claim, Refusal>) {
  return claim.ok ? accepted({ view: showClaim(claim.value) }) : claim;
}
