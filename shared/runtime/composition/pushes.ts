import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoProfiles } from '../../adapters/dynamo/profiles.ts';
import { dynamoPushes } from '../../adapters/dynamo/push-store.ts';
import { dynamoStandings } from '../../adapters/dynamo/standings.ts';
import type { ChangeDeps } from '../../app/change-directory.ts';
import type { ExplainDeps } from '../../app/explain-policy.ts';
import type { PushReadDeps } from '../../app/read-pushes.ts';
import { cityRegions } from '../../city/regions.ts';
import { cityCodes } from '../../city/codes.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function of pushes needs, from its environment. */
export function pushesDeps(): ChangeDeps & PushReadDeps & ExplainDeps & { readonly codes: CodeLists } {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoDirectoryStore(table, cityRegions),
    directory: dynamoDirectory(table),
    pushes: dynamoPushes(table),
    policies: dynamoPolicyReader(table),
    standings: dynamoStandings(table),
    profiles: dynamoProfiles(table),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
    codes: cityCodes,
  };
}
