import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoPolicyStore } from '../../adapters/dynamo/policy-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { PublisherDeps } from '../../app/publish-policies.ts';
import { cityCodes } from '../../city/codes.ts';
import { readEnvironment, variables } from '../environment.ts';
import { logger } from '../logger.ts';

/** What the publisher needs, from its environment. */
export function publisherDeps(): PublisherDeps {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES } = readEnvironment(variables);
  const table = openTable(TABLE_NAME);
  return {
    policies: dynamoPolicyStore(table),
    reader: dynamoPolicyReader(table),
    policyRules: { hub: HUB_UNIT_ID, timeZone: CITY_RULES.timeZone, codes: cityCodes },
    clock: systemClock,
    trouble: { stuck: (policyId, error) => logger.error('policy stuck', { policyId, error }) },
  };
}
