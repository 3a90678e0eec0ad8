import type { Integrators } from '../../app/webhook-ports.ts';
import { getItem } from './get-item.ts';
import { integratorKey } from './integration-keys.ts';
import { integratorItem, readIntegrator } from './integrator-items.ts';
import type { Table } from './open-table.ts';
import { putIf, revisionBefore } from './conditional-write.ts';
import { queryAll } from './query.ts';

/** The integrators in the one table: few, and all in one partition. */
export function dynamoIntegrators(table: Table): Integrators {
  return {
    integrator: async (integratorId) =>
      getItem(table, integratorKey.keyOf({ integratorId }), 'consistent', readIntegrator),
    async all() {
      const { pattern, prefix } = integratorKey;
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pattern.pk, ':prefix': prefix.sk },
        ConsistentRead: true,
      });
      return items.map(readIntegrator);
    },
    async replace(next) {
      await putIf(table, integratorItem(next), revisionBefore(next));
    },
  };
}
