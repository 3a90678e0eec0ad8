import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoCaseReader } from '../../adapters/dynamo/case-reader.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoDirectoryChanges } from '../../adapters/dynamo/directory-changes.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { UnitDeps } from '../../app/manage-units.ts';
import type { Directory } from '../../app/ports.ts';
import type { ChangeReadDeps } from '../../app/read-changes.ts';
import { cityRegions } from '../../city/regions.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that manages units and their people needs, from its environment. */
export function administrationDeps(): UnitDeps & ChangeReadDeps & { readonly directory: Directory } {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoDirectoryStore(table, cityRegions),
    directory: dynamoDirectory(table),
    changes: dynamoDirectoryChanges(table),
    cases: dynamoCaseReader(table),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
  };
}
