import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { sha256Seals } from '../../adapters/crypto/sha256-seals.ts';
import { standardWebhooks } from '../../adapters/crypto/standard-webhooks.ts';
import { dynamoInboundStore } from '../../adapters/dynamo/inbound-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { InboundDeps } from '../../app/take-letter-in.ts';
import type { VerifyDeps } from '../../app/verify-webhook.ts';
import { readEnvironment, variables, webhookVariable } from '../environment.ts';
import { rulesOf } from './rules-of.ts';
import { rememberedSecretStore } from './secret-store.ts';

/** What the function that takes letters of platforms in needs, from its environment. */
export function inboundDeps(): InboundDeps & VerifyDeps {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES, WEBHOOK_KEYS_BELOW } = readEnvironment({
    ...variables,
    ...webhookVariable,
  });
  const table = openTable(TABLE_NAME);
  return {
    inbound: dynamoInboundStore(table),
    ids: randomIds(),
    seals: sha256Seals,
    rules: rulesOf(table, CITY_RULES),
    hub: HUB_UNIT_ID,
    secrets: rememberedSecretStore(),
    signatures: standardWebhooks,
    secretsBelow: WEBHOOK_KEYS_BELOW,
  };
}
