import { dynamoAudience } from '../../adapters/dynamo/audience-store.ts';
import { dynamoDeliveryCounts } from '../../adapters/dynamo/delivery-count-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoMatchJobs } from '../../adapters/dynamo/match-jobs.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import type { PreviewDeps } from '../../app/preview-audience.ts';
import type { DeliveryReadDeps } from '../../app/read-delivery.ts';
import { cityRegions } from '../../city/regions.ts';
import { cityCodes } from '../../city/codes.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that tells whom policies reach needs, from its environment. */
export function audienceDeps(): PreviewDeps & DeliveryReadDeps {
  const { TABLE_NAME, CITY_RULES, HUB_UNIT_ID } = readEnvironment(variables);
  const table = openTable(TABLE_NAME);
  return {
    directory: dynamoDirectory(table),
    audience: dynamoAudience(table),
    reader: dynamoPolicyReader(table),
    jobs: dynamoMatchJobs(table),
    counts: dynamoDeliveryCounts(table),
    hub: HUB_UNIT_ID,
    regions: cityRegions,
    codes: cityCodes,
    timeZone: CITY_RULES.timeZone,
  };
}
