import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ToldEnterprises } from '../../app/matching-ports.ts';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import type { PolicyId } from '../../domain/policy/policy.ts';
import { toldKey, toldLaterKey } from './audience-keys.ts';
import type { Table } from './open-table.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

const Told = z.strictObject({ enterprises: z.set(EnterpriseId) });

/** Whom policies were pushed to, in the one table: a partition for each policy, an item for each step of a publication. */
export function dynamoToldEnterprises({ client, name: TableName }: Table): ToldEnterprises {
  return {
    async add({ policyId, version }, step, enterpriseIds) {
      // A step that is done again adds to what it said before: whoever it told then must not be forgotten.
      await client.send(
        new UpdateCommand({
          TableName,
          Key: toldKey.keyOf({ policyId, version, step }),
          UpdateExpression: 'SET entity = :told ADD enterprises :enterprises',
          ExpressionAttributeValues: { ':told': 'told', ':enterprises': new Set(enterpriseIds) },
        }),
      );
    },

    async addLater(policyId, enterpriseId) {
      await client.send(new PutCommand({ TableName, Item: toldLaterItem(policyId, enterpriseId) }));
    },

    async toldBefore({ policyId, version }, { limit, after }) {
      const { pk, sk } = toldKey.keyOf({ policyId, version, step: 0 });
      const { Items = [], LastEvaluatedKey: last } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk < :before',
          ExpressionAttributeValues: { ':pk': pk, ':before': sk },
          ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
          ConsistentRead: true,
          Limit: limit,
        }),
      );
      return {
        items: Items.flatMap((item) => [...readTold(item)]),
        next: last === undefined ? undefined : String(last['sk']),
      };
    },
  };
}

/** That an enterprise is to hear of a policy, whatever its publication found. */
export function toldLaterItem(policyId: PolicyId, enterpriseId: EnterpriseId): StoredItem {
  const key = toldLaterKey.keyOf({ policyId, enterpriseId });
  return { ...key, entity: 'told', enterprises: new Set([enterpriseId]) };
}

function readTold(item: Attributes): ReadonlySet<EnterpriseId> {
  return readItem('told', Told, item).enterprises;
}
