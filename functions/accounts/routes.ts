import type { ChangeDeps } from '../../shared/app/change-directory.ts';
import { saveMe } from '../../shared/app/save-me.ts';
import type { LoginClaims } from '../../shared/domain/directory/login-claims.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import * as contracts from '../../shared/http/contracts/accounts.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { verifiedFacts } from '../../shared/http/verified-facts.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** What these routes need: the directory, and what the login's claims are called. */
export interface AccountsDeps extends ChangeDeps {
  readonly loginClaims: LoginClaims;
}

/** What people do for themselves and for their enterprises. */
export function accountsRoutes(deps: AccountsDeps): BoundRoutes<'accounts'> {
  return {
    saveMe: bindPost(contracts.saveMe, async (_params, ownData, intent) => {
      const verified = verifiedFacts(intent.claims, deps.loginClaims);
      const account = await saveMe(deps, attemptOf(intent), verified, ownData);
      return account.ok ? accepted({ view: account.value }) : account;
    }),
  };
}
