import * as z from 'zod';
import { hmacUnsubscribeTokens } from '../../adapters/crypto/unsubscribe-tokens.ts';
import { dynamoApplications } from '../../adapters/dynamo/application-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoSubscriptions } from '../../adapters/dynamo/enterprise-subscriptions.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMailNews } from '../../adapters/dynamo/policy-mail-news.ts';
import { dynamoPolicyMailStore } from '../../adapters/dynamo/policy-mail-store.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoPushes } from '../../adapters/dynamo/push-store.ts';
import { dynamoSending, dynamoSendingControl } from '../../adapters/dynamo/sending-store.ts';
import { dynamoAddresses } from '../../adapters/dynamo/address-store.ts';
import { dynamoStandings } from '../../adapters/dynamo/standings.ts';
import { mimeComposer } from '../../adapters/mime/mime-composer.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import { systemPace } from '../../adapters/time/system-pace.ts';
import { policiesSince } from '../../app/policies-since.ts';
import { rememberedVersions } from '../../app/remembered-versions.ts';
import type { SendPolicyMailsDeps } from '../../app/send-policy-mails.ts';
import { cityCodes } from '../../city/codes.ts';
import { plusMinutes } from '../../domain/time/instant.ts';
import { rateVariable, readEnvironment, variables } from '../environment.ts';
import { metricCounters } from '../metric-counters.ts';
import { mailTransport } from './mail-transport.ts';
import { rulesOf } from './rules-of.ts';
import { rememberedSecretStore } from './secret-store.ts';

/** What the mailer of policies needs, from its environment. */
export function policyMailerDeps(): SendPolicyMailsDeps {
  const environment = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    HUB_UNIT_ID: variables.HUB_UNIT_ID,
    PORTAL_URL: z.url(),
    UNSUBSCRIBE_URL: z.url(),
    UNSUBSCRIBE_KEY: z.string().min(1),
    MAIL_FROM: z.email(),
    MAIL_FROM_NAME: z.string().min(1),
    ...rateVariable,
  });
  const { CITY_RULES, MAIL_FROM, MAIL_FROM_NAME, MAIL_RATE_PER_SECOND } = environment;
  const table = openTable(environment.TABLE_NAME);
  const inForce = policiesSince(dynamoPolicyReader(table), systemClock);
  return {
    mails: dynamoPolicyMailStore(table),
    directory: dynamoDirectory(table),
    policies: rememberedVersions(dynamoPolicyReader(table)),
    policiesInForce: async () => inForce(plusMinutes(systemClock.now(), -1)),
    standings: dynamoStandings(table),
    pushes: dynamoPushes(table),
    subscriptions: dynamoSubscriptions(table),
    applications: dynamoApplications(table),
    hub: environment.HUB_UNIT_ID,
    sender: { name: MAIL_FROM_NAME, timeZone: CITY_RULES.timeZone, portalUrl: environment.PORTAL_URL },
    codes: cityCodes,
    unsubscribing: hmacUnsubscribeTokens(rememberedSecretStore(), environment.UNSUBSCRIBE_KEY),
    unsubscribeUrl: environment.UNSUBSCRIBE_URL,
    addresses: dynamoAddresses(table),
    composer: mimeComposer({ name: MAIL_FROM_NAME, address: MAIL_FROM }),
    transport: mailTransport(MAIL_FROM),
    counters: metricCounters,
    turns: dynamoSending(table, systemPace, MAIL_RATE_PER_SECOND),
    sending: dynamoSendingControl(table),
    blocks: dynamoPolicyMailNews(table),
    pace: systemPace,
    clock: systemClock,
    rules: rulesOf(table, CITY_RULES),
    ratePerSecond: MAIL_RATE_PER_SECOND,
  };
}
