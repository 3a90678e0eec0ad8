import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { LetterCount } from '../../domain/case/letter-limits.ts';
import { letterCountKey } from './keys.ts';
import type { Entity } from './stored-item.ts';
import { table as definition } from './table.ts';

type Update = NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Update']>;

/** Counts a letter, on the condition that the window has room for it. TTL removes the count once its window is over. */
export function countLetter(tableName: string, { writer, startsAt, endsAt, limit }: LetterCount): Update {
  const entity: Entity = 'letterCount';
  return {
    TableName: tableName,
    Key: letterCountKey.keyOf({ kind: writer.kind, writerId: writer.id, startsAt }),
    UpdateExpression: 'SET entity = :entity, #ttl = :ttl ADD letters :one',
    ConditionExpression: 'attribute_not_exists(letters) OR letters < :limit',
    ExpressionAttributeNames: { '#ttl': definition.timeToLive },
    ExpressionAttributeValues: {
      ':entity': entity,
      ':ttl': Math.ceil(Date.parse(endsAt) / 1000),
      ':one': 1,
      ':limit': limit,
    },
  };
}
