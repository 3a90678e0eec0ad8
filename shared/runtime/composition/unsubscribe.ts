import * as z from 'zod';
import { hmacUnsubscribeTokens } from '../../adapters/crypto/unsubscribe-tokens.ts';
import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { dynamoSubscriptions } from '../../adapters/dynamo/enterprise-subscriptions.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { UnsubscribeDeps } from '../../app/unsubscribe.ts';
import { cityRegions } from '../../city/regions.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rememberedSecretStore } from './secret-store.ts';

/** What the function behind links of one click needs, from its environment. */
export function unsubscribeDeps(): UnsubscribeDeps {
  const { TABLE_NAME, CITY_RULES, UNSUBSCRIBE_KEY } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    UNSUBSCRIBE_KEY: z.string().min(1),
  });
  const table = openTable(TABLE_NAME);
  return {
    tokens: hmacUnsubscribeTokens(rememberedSecretStore(), UNSUBSCRIBE_KEY),
    subscriptions: dynamoSubscriptions(table),
    store: dynamoDirectoryStore(table, cityRegions),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
  };
}
