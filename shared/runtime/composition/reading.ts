import { dynamoCaseReader } from '../../adapters/dynamo/case-reader.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoTraces } from '../../adapters/dynamo/trace-store.ts';
import type { RulesSource } from '../../app/calendar-ports.ts';
import type { TraceDeps } from '../../app/list-traces.ts';
import type { UnitId } from '../../domain/directory/ids.ts';
import { readEnvironment, tracesVariable, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What the function that reads cases needs, from its environment. */
export function readingDeps(): TraceDeps & { readonly hub: UnitId; readonly rules: RulesSource } {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES, TRACE_RETENTION_DAYS } = readEnvironment({
    ...variables,
    ...tracesVariable,
  });
  const table = openTable(TABLE_NAME);
  return {
    cases: dynamoCaseReader(table),
    directory: dynamoDirectory(table),
    traces: dynamoTraces(table, TRACE_RETENTION_DAYS),
    hub: HUB_UNIT_ID,
    rules: rulesOf(table, CITY_RULES),
  };
}
