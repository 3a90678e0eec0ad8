import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Pushes, PushStore } from '../../app/push-ports.ts';
import { pushKey } from './audience-keys.ts';
import { absent, putIf, unlessRefused } from './conditional-write.ts';
import { enterpriseKey } from './keys.ts';
import { getItem } from './get-item.ts';
import type { Table } from './open-table.ts';
import { pushItem, readPush } from './push-items.ts';
import { mapPage, queryTable } from './query.ts';

/** Of so many of the latest it is counted how many are unread. */
const countedPushes = 100;

/** The pushes in the one table: each lies in its enterprise's partition. */
export function dynamoPushes(table: Table): Pushes & PushStore {
  const { client, name: TableName } = table;
  return {
    async pushesOf(enterpriseId, page) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const stretch = { pk, skPrefix: pushKey.prefix.sk, order: 'descending', consistent: false } as const;
      return mapPage(await queryTable(table, stretch, page), readPush);
    },

    push: async (enterpriseId, policyId, version) =>
      getItem(table, pushKey.keyOf({ enterpriseId, policyId, version }), 'consistent', readPush),

    async latestPush(enterpriseId, policyId) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const skPrefix = `${pushKey.prefix.sk}${policyId}#`;
      const stretch = { pk, skPrefix, order: 'descending', consistent: true } as const;
      const { items } = await queryTable(table, stretch, { limit: 1, after: undefined });
      return items.map(readPush)[0];
    },

    async unreadOf(enterpriseId) {
      const { Count = 0, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          FilterExpression: 'attribute_not_exists(readAt)',
          ExpressionAttributeValues: {
            ':pk': enterpriseKey.keyOf({ enterpriseId }).pk,
            ':prefix': pushKey.prefix.sk,
          },
          ScanIndexForward: false,
          Select: 'COUNT',
          Limit: countedPushes,
        }),
      );
      return { count: Count, more: LastEvaluatedKey !== undefined };
    },

    keep: async (push) => putIf(table, pushItem(push), absent),

    async markRead(enterpriseId, policyId, version, at) {
      const Key = pushKey.keyOf({ enterpriseId, policyId, version });
      const there = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key,
            ConditionExpression: 'attribute_exists(pk)',
            UpdateExpression: 'SET readAt = if_not_exists(readAt, :at)',
            ExpressionAttributeValues: { ':at': at },
          }),
        ),
      );
      return there ? getItem(table, Key, 'consistent', readPush) : undefined;
    },

    async markWithdrawn({ enterpriseId, policyId, version }, at) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName,
            Key: pushKey.keyOf({ enterpriseId, policyId, version }),
            ConditionExpression: 'attribute_exists(pk)',
            UpdateExpression: 'SET withdrawnAt = if_not_exists(withdrawnAt, :at)',
            ExpressionAttributeValues: { ':at': at },
          }),
        ),
      );
    },
  };
}
