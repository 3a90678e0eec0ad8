import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { randomTokens } from '../../adapters/crypto/random-tokens.ts';
import { dynamoClaims } from '../../adapters/dynamo/claims.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { dynamoInvitations } from '../../adapters/dynamo/invitations.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { ClaimDeps } from '../../app/claim-enterprise.ts';
import type { InvitationDeps } from '../../app/invite-people.ts';
import type { ClaimReadDeps } from '../../app/read-claims.ts';
import type { PeopleReadDeps } from '../../app/read-people.ts';
import { cityRegions } from '../../city/regions.ts';
import { LoginClaims } from '../../domain/directory/login-claims.ts';
import { fromJson, readEnvironment, variables } from '../environment.ts';

/** What the function of accounts needs, from its environment. */
export function accountsDeps(): ClaimDeps &
  ClaimReadDeps &
  InvitationDeps &
  PeopleReadDeps & { readonly loginClaims: LoginClaims } {
  const { TABLE_NAME, CITY_RULES, LOGIN_CLAIMS } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    LOGIN_CLAIMS: fromJson(LoginClaims),
  });
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoDirectoryStore(table, cityRegions),
    claims: dynamoClaims(table),
    invitations: dynamoInvitations(table),
    tokens: randomTokens,
    directory: dynamoDirectory(table),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
    loginClaims: LOGIN_CLAIMS,
  };
}
