import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EnterpriseSubscriptions } from '../../app/policy-mail-ports.ts';
import { readSubscription } from './audience-items.ts';
import { subscriptionKey } from './audience-keys.ts';
import { unlessRefused } from './conditional-write.ts';
import { enterpriseKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';

/** The subscriptions in the one table, as the mailer and links of one click know them. */
export function dynamoSubscriptions(table: Table): EnterpriseSubscriptions {
  return {
    async subscriptionsOf(enterpriseId) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const found = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': subscriptionKey.prefix.sk },
      });
      return found.map(readSubscription);
    },

    async endMails(enterpriseId, subscriptionId, accountId) {
      await unlessRefused(
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: subscriptionKey.keyOf({ enterpriseId, subscriptionId }),
            // One that is gone by now is not made again.
            ConditionExpression: 'accountId = :accountId',
            UpdateExpression: 'SET frequency = :never',
            ExpressionAttributeValues: { ':accountId': accountId, ':never': 'never' },
          }),
        ),
      );
    },
  };
}
