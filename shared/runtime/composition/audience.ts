import { dynamoAudience } from '../../adapters/dynamo/audience-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { PreviewDeps } from '../../app/preview-audience.ts';
import { quanzhouRegions } from '../../domain/policy/quanzhou-regions.ts';
import { quanzhouCodes } from '../../domain/profile/code-lists.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that tells whom policies reach needs, from its environment. */
export function audienceDeps(): PreviewDeps {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    directory: dynamoDirectory(table),
    audience: dynamoAudience(table),
    regions: quanzhouRegions,
    codes: quanzhouCodes,
    timeZone: CITY_RULES.timeZone,
  };
}
