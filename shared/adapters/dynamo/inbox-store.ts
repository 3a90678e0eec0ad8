import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Inbox } from '../../app/message-ports.ts';
import { accountKey, inboxKey } from './keys.ts';
import { readInboxItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';

/** The inboxes (工作台) in the one table: each lies in its person's partition. */
export function dynamoInbox(table: Table): Inbox {
  return {
    async newsOf(accountId, page) {
      const { pk } = accountKey.keyOf({ accountId });
      const stretch = { pk, skPrefix: inboxKey.prefix.sk, order: 'descending', consistent: false } as const;
      return mapPage(await queryTable(table, stretch, page), readInboxItem);
    },

    async markRead(accountId, itemId, at) {
      try {
        const { Attributes } = await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: inboxKey.keyOf({ accountId, itemId }),
            ConditionExpression: 'attribute_exists(pk)',
            UpdateExpression: 'SET readAt = if_not_exists(readAt, :at)',
            ExpressionAttributeValues: { ':at': at },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return Attributes && readInboxItem(Attributes);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
  };
}
