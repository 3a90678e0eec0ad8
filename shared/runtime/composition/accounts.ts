import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { ChangeDeps } from '../../app/change-directory.ts';
import { LoginClaims } from '../../domain/directory/login-claims.ts';
import { fromJson, readEnvironment, variables } from '../environment.ts';

/** What the function of accounts needs, from its environment. */
export function accountsDeps(): ChangeDeps & { readonly loginClaims: LoginClaims } {
  const { TABLE_NAME, CITY_RULES, LOGIN_CLAIMS } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    LOGIN_CLAIMS: fromJson(LoginClaims),
  });
  return {
    store: dynamoDirectoryStore(openTable(TABLE_NAME)),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
    loginClaims: LOGIN_CLAIMS,
  };
}
