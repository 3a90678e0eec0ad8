import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { sha256Seals } from '../../adapters/crypto/sha256-seals.ts';
import { dynamoCaseStore } from '../../adapters/dynamo/case-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import type { CommandDeps } from '../../app/deps.ts';
import type { EntryDeps } from '../../app/submit-letter.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What the function that takes letters in needs, from its environment. */
export function entryDeps(): EntryDeps {
  const { TABLE_NAME } = readEnvironment(variables);
  const table = openTable(TABLE_NAME);
  return { ...commandDeps(), directory: dynamoDirectory(table), policies: dynamoPolicyReader(table) };
}

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
