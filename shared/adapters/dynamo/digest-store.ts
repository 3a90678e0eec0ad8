import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DigestStore } from '../../app/message-ports.ts';
import { digestMailKey } from './keys.ts';
import { mailItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { pendingMailsIn } from './pending-mails.ts';

/** The digests in the one table: those of a day lie together. */
export function dynamoDigestStore(table: Table): DigestStore {
  return {
    async keep(mail) {
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: mailItem(mail),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (error) {
        // An earlier run has written it, and it may be on its way.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async pendingDigests(on) {
      const pk = `${digestMailKey.prefix.pk}${on}`;
      return pendingMailsIn(table, { pk, skPrefix: digestMailKey.prefix.sk });
    },
  };
}
