import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoDirectoryRequests } from '../../adapters/dynamo/directory-requests.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoProfiles } from '../../adapters/dynamo/profiles.ts';
import type { ImportDeps } from '../../app/import-profiles.ts';
import type { ProfileReadDeps } from '../../app/read-profile.ts';
import { cityRegions } from '../../city/regions.ts';
import { cityCodes } from '../../city/codes.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function of profiles needs, from its environment. */
export function profilesDeps(): ProfileReadDeps & ImportDeps {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    requests: dynamoDirectoryRequests(table),
    store: dynamoDirectoryStore(table, cityRegions),
    profiles: dynamoProfiles(table),
    directory: dynamoDirectory(table),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
    codes: cityCodes,
  };
}
