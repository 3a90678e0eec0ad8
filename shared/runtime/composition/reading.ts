import { dynamoCaseReader } from '../../adapters/dynamo/case-reader.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { RulesSource } from '../../app/calendar-ports.ts';
import type { ReadDeps } from '../../app/read-case.ts';
import type { UnitId } from '../../domain/directory/ids.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What the function that reads cases needs, from its environment. */
export function readingDeps(): ReadDeps & { readonly hub: UnitId; readonly rules: RulesSource } {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES } = readEnvironment(variables);
  const table = openTable(TABLE_NAME);
  return {
    cases: dynamoCaseReader(table),
    directory: dynamoDirectory(table),
    hub: HUB_UNIT_ID,
    rules: rulesOf(table, CITY_RULES),
  };
}
