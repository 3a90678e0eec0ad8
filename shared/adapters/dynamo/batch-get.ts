import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { StorageBusy } from '../../app/ports.ts';
import { type BackOff, jitteredBackOff, maxAttempts } from './back-off.ts';
import { FoundItems } from './found-items.ts';
import type { ItemKey } from './key-scheme.ts';
import type { Table } from './open-table.ts';
import type { Attributes } from './stored-item.ts';

/**
 * Reads up to 100 items by their keys, strongly consistent, in one BatchGetItem; those that exist. Keys that
 * DynamoDB leaves unprocessed are asked for again. Throws StorageBusy when some remain to the end.
 */
export async function batchGet(
  { client, name }: Table,
  keys: readonly ItemKey[],
  backOff: BackOff = jitteredBackOff,
): Promise<FoundItems> {
  const found: Attributes[] = [];
  const distinct = new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key]));
  let pending: BatchGetCommandInput['RequestItems'] = {
    [name]: { Keys: [...distinct.values()], ConsistentRead: true },
  };
  for (let attempt = 1; ; attempt += 1) {
    const answer: BatchGetCommandOutput = await client.send(new BatchGetCommand({ RequestItems: pending }));
    const { Responses, UnprocessedKeys } = answer;
    found.push(...(Responses?.[name] ?? []));
    if (UnprocessedKeys?.[name] === undefined) return new FoundItems(found);
    if (attempt === maxAttempts) throw new StorageBusy('keys remain unprocessed');
    pending = UnprocessedKeys;
    await backOff(attempt);
  }
}
