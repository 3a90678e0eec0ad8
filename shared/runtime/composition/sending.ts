import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoAddresses } from '../../adapters/dynamo/address-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoDirectoryStore } from '../../adapters/dynamo/directory-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMailNews } from '../../adapters/dynamo/policy-mail-news.ts';
import { dynamoResumptions } from '../../adapters/dynamo/resumptions.ts';
import { dynamoSendingControl } from '../../adapters/dynamo/sending-store.ts';
import { dynamoTraces } from '../../adapters/dynamo/trace-store.ts';
import type { ChangeDeps } from '../../app/change-directory.ts';
import type { SendingReadDeps } from '../../app/read-sending.ts';
import { cityRegions } from '../../city/regions.ts';
import { readEnvironment, tracesVariable, variables } from '../environment.ts';

/** What the function needs that shows and runs the sending of mails, from its environment. */
export function sendingDeps(): ChangeDeps & SendingReadDeps {
  const { TABLE_NAME, CITY_RULES, TRACE_RETENTION_DAYS } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    ...tracesVariable,
  });
  const table = openTable(TABLE_NAME);
  return {
    store: dynamoDirectoryStore(table, cityRegions),
    directory: dynamoDirectory(table),
    addresses: dynamoAddresses(table),
    sending: dynamoSendingControl(table),
    blocks: dynamoPolicyMailNews(table),
    resumptions: dynamoResumptions(table),
    traces: dynamoTraces(table, TRACE_RETENTION_DAYS),
    ids: randomIds(),
    timeZone: CITY_RULES.timeZone,
  };
}
