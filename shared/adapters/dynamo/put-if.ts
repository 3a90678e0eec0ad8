import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './open-table.ts';
import type { StoredItem } from './stored-item.ts';

/** Puts an item under a condition; gives whether that held. */
export async function putIf(
  { client, name }: Table,
  Item: StoredItem,
  condition: Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<boolean> {
  try {
    await client.send(new PutCommand({ TableName: name, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** That nothing is there yet. */
export const absent = { ConditionExpression: 'attribute_not_exists(pk)' } as const;

/** That what is there is the revision before this one. */
export function revisionBefore({ revision }: { readonly revision: number }) {
  return {
    ConditionExpression: 'revision = :before',
    ExpressionAttributeValues: { ':before': revision - 1 },
  };
}
