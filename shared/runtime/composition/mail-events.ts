import { dynamoAddresses } from '../../adapters/dynamo/address-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMailNews } from '../../adapters/dynamo/policy-mail-news.ts';
import { dynamoSendingControl } from '../../adapters/dynamo/sending-store.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { MailEventDeps } from '../../app/hear-of-mail.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function needs that hears of mails, from its environment. */
export function mailEventDeps(): MailEventDeps {
  const { TABLE_NAME } = readEnvironment({ TABLE_NAME: variables.TABLE_NAME });
  const table = openTable(TABLE_NAME);
  const news = dynamoPolicyMailNews(table);
  return {
    addresses: dynamoAddresses(table),
    news,
    blocks: news,
    sending: dynamoSendingControl(table),
    clock: systemClock,
  };
}
