import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './open-table.ts';
import type { StoredItem } from './stored-item.ts';

type Condition = Pick<
  PutCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Whether a write was made whose condition may not have held. */
export async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Puts an item under a condition; gives whether that held. */
export async function putIf(
  { client, name }: Table,
  Item: StoredItem,
  condition: Condition,
): Promise<boolean> {
  return unlessRefused(client.send(new PutCommand({ TableName: name, Item, ...condition })));
}

/** That nothing is there yet. */
export const absent = { ConditionExpression: 'attribute_not_exists(pk)' } as const;

/** That what is there has the revision that was read; that nothing is there, where nothing was found. */
export function atRevisionOf(previous: { readonly revision: number } | undefined): Condition {
  return previous === undefined
    ? absent
    : {
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': previous.revision },
      };
}

/** That what is there is the revision before this one. */
export function revisionBefore({ revision }: { readonly revision: number }) {
  return atRevisionOf({ revision: revision - 1 });
}

/** That what is there is the step before this one. */
export function stepBefore({ step }: { readonly step: number }): Condition {
  return { ConditionExpression: 'step = :before', ExpressionAttributeValues: { ':before': step - 1 } };
}
