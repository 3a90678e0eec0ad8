import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Deliveries } from '../../app/webhook-ports.ts';
import { getItem } from './get-item.ts';
import { deliveryKey } from './integration-keys.ts';
import { deliveryItem, readDelivery } from './integrator-items.ts';
import type { Table } from './open-table.ts';
import { absent, putIf, revisionBefore } from './conditional-write.ts';
import { mapPage, queryTable } from './query.ts';

/** Deliveries in the one table: those to an integrator lie together, in the order in which things happened. */
export function dynamoDeliveries(table: Table): Deliveries {
  const { prefix } = deliveryKey;
  return {
    keep: async (delivery) => putIf(table, deliveryItem(delivery), absent),
    delivery: async ({ integratorId, at, eventId }) =>
      getItem(table, deliveryKey.keyOf({ integratorId, at, eventId }), 'consistent', readDelivery),
    replace: async (next) => putIf(table, deliveryItem(next), revisionBefore(next)),
    async deliveriesTo(integratorId, page) {
      const pk = `${prefix.pk}${integratorId}`;
      const stretch = { pk, skPrefix: prefix.sk, order: 'descending', consistent: false } as const;
      return mapPage(await queryTable(table, stretch, page), readDelivery);
    },
    async within(integratorId, { from, until }, limit) {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          // Nothing that happened at `until` has a key without more behind it.
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
          ExpressionAttributeValues: {
            ':pk': `${prefix.pk}${integratorId}`,
            ':from': `${prefix.sk}${from}`,
            ':until': `${prefix.sk}${until}`,
          },
          Limit: limit,
          ConsistentRead: true,
        }),
      );
      return { items: Items.map(readDelivery), more: LastEvaluatedKey !== undefined };
    },
  };
}
