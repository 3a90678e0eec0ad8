import { dynamoInbox } from '../../adapters/dynamo/inbox-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { InboxDeps } from '../../app/read-inbox.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that shows inboxes needs, from its environment. */
export function inboxDeps(): InboxDeps & { readonly timeZone: string } {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  return { inbox: dynamoInbox(openTable(TABLE_NAME)), timeZone: CITY_RULES.timeZone };
}
