import { dynamoAudience } from '../../adapters/dynamo/audience-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMails } from '../../adapters/dynamo/policy-mails.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoProfileAsks } from '../../adapters/dynamo/profile-ask-store.ts';
import { dynamoStandings } from '../../adapters/dynamo/standings.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { AskForProfilesDeps } from '../../app/ask-for-profiles.ts';
import { cityRegions } from '../../city/regions.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What the function that asks for profiles needs, from its environment. */
export function profileAsksDeps(): AskForProfilesDeps {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    audience: dynamoAudience(table),
    standings: dynamoStandings(table),
    directory: dynamoDirectory(table),
    policies: dynamoPolicyReader(table),
    mails: dynamoPolicyMails(table),
    asks: dynamoProfileAsks(table),
    rules: rulesOf(table, CITY_RULES),
    clock: systemClock,
    regions: cityRegions,
  };
}
