import * as z from 'zod';
import { randomTokens } from '../../adapters/crypto/random-tokens.ts';
import { dynamoCaseTexts } from '../../adapters/dynamo/case-texts.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoInvitations } from '../../adapters/dynamo/invitations.ts';
import { dynamoMailStore } from '../../adapters/dynamo/mail-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoSending } from '../../adapters/dynamo/sending-store.ts';
import { dynamoAddresses } from '../../adapters/dynamo/address-store.ts';
import { mimeComposer } from '../../adapters/mime/mime-composer.ts';
import { systemPace } from '../../adapters/time/system-pace.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { SendDeps } from '../../app/send-mail.ts';
import { rateVariable, readEnvironment, variables } from '../environment.ts';
import { metricCounters } from '../metric-counters.ts';
import { mailTransport } from './mail-transport.ts';

/** What the mailer needs, from its environment. */
export function mailerDeps(): SendDeps {
  const environment = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    PORTAL_URL: z.url(),
    MAIL_FROM: z.email(),
    MAIL_FROM_NAME: z.string().min(1),
    ...rateVariable,
  });
  const { TABLE_NAME, CITY_RULES, PORTAL_URL, MAIL_FROM, MAIL_FROM_NAME, MAIL_RATE_PER_SECOND } = environment;
  const table = openTable(TABLE_NAME);
  return {
    mails: dynamoMailStore(table),
    directory: dynamoDirectory(table),
    invitations: dynamoInvitations(table),
    tokens: randomTokens,
    addresses: dynamoAddresses(table),
    texts: dynamoCaseTexts(table),
    composer: mimeComposer({ name: MAIL_FROM_NAME, address: MAIL_FROM }),
    transport: mailTransport(MAIL_FROM),
    counters: metricCounters,
    turns: dynamoSending(table, systemPace, MAIL_RATE_PER_SECOND),
    pace: systemPace,
    clock: systemClock,
    sender: { name: MAIL_FROM_NAME, timeZone: CITY_RULES.timeZone, portalUrl: PORTAL_URL },
  };
}
