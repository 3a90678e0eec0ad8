import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { sha256Seals } from '../../adapters/crypto/sha256-seals.ts';
import { dynamoCaseStore } from '../../adapters/dynamo/case-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { CommandDeps } from '../../app/deps.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What functions that write need, from their environment. */
export function commandDeps(): CommandDeps {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES } = readEnvironment(variables);
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoCaseStore(table),
    ids: randomIds(),
    seals: sha256Seals,
    rules: rulesOf(table, CITY_RULES),
    hub: HUB_UNIT_ID,
  };
}
