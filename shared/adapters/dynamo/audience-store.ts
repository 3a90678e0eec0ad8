import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Audience } from '../../app/matching-ports.ts';
import type { CandidateRange } from '../../domain/policy/plan-candidates.ts';
import { readAudience, readSubscription } from './audience-items.ts';
import { audiencePrefix, subscriberKey } from './audience-keys.ts';
import type { Table } from './open-table.ts';

/** The copies by which policies find enterprises, each partition of them in the one table. */
export function dynamoAudience(table: Table): Audience {
  const { client, name: TableName } = table;
  return {
    async candidates(range, limit) {
      const { Items = [], LastEvaluatedKey: last } = await client.send(
        new QueryCommand({ TableName, ...rangeOf(range), ConsistentRead: true, Limit: limit }),
      );
      return {
        items: Items.map(readAudience),
        next: last === undefined ? undefined : String(last['sk']),
      };
    },

    async countUpTo(ranges, most) {
      let count = 0;
      for (const range of ranges) {
        if (count >= most) break;
        const { Count = 0 } = await client.send(
          new QueryCommand({ TableName, ...rangeOf(range), Select: 'COUNT', Limit: most - count }),
        );
        count += Count;
      }
      return count;
    },

    async subscribers({ facet, code }, { limit, after }) {
      const pk = `${subscriberKey.prefix.pk}${facet}#${encodeURIComponent(code)}`;
      const { Items = [], LastEvaluatedKey: last } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
          ConsistentRead: true,
          Limit: limit,
        }),
      );
      return {
        items: Items.map(readSubscription),
        next: last === undefined ? undefined : String(last['sk']),
      };
    },
  };
}

/** The beginning and the end of a range are no keys themselves, so it does not matter that BETWEEN includes them. */
function rangeOf({
  partition,
  from,
  before,
}: CandidateRange): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'> {
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :before',
    ExpressionAttributeValues: { ':pk': `${audiencePrefix}${partition}`, ':from': from, ':before': before },
  };
}
