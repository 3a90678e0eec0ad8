import { QueryCommand, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Page, PageRequest } from '../../app/ports.ts';
import type { Table } from './open-table.ts';
import type { Attributes } from './stored-item.ts';
import { type IndexName, table as definition } from './table.ts';

/** One partition of an index, in one direction; or, ascending, the beginning of it whose sort keys come before `before`. */
export type IndexStretch = { readonly index: IndexName; readonly partition: string } & (
  | { readonly order: 'ascending' | 'descending'; readonly before?: undefined }
  | { readonly order: 'ascending'; readonly before: string }
);

/** The items of one partition of the table whose sort keys begin alike. */
export interface TableStretch {
  readonly pk: string;
  readonly skPrefix: string;
  readonly order: 'ascending' | 'descending';
  readonly consistent: boolean;
}

/**
 * A page of an index: one query. `after` is the sort key where the last page ended, and the page begins behind it; the
 * partition comes from the caller alone, so a position taken elsewhere, or invented, opens nothing.
 */
export async function queryIndex(
  table: Table,
  { index, partition, order, before }: IndexStretch,
  { limit, after }: PageRequest,
): Promise<Page<Attributes>> {
  // Nothing lies between, and DynamoDB refuses a range that ends before it begins.
  if (before !== undefined && after !== undefined && after >= before) return { items: [], next: undefined };
  const keys = definition.indexes[index];
  const range = rangeOf(order, after, before);
  return pageOf(table, keys.sort, limit, {
    IndexName: index,
    KeyConditionExpression: ['#partition = :partition', ...range.conditions].join(' AND '),
    ExpressionAttributeNames: {
      '#partition': keys.partition,
      ...(range.conditions.length === 0 ? {} : { '#sort': keys.sort }),
    },
    ExpressionAttributeValues: { ':partition': partition, ...range.values },
    ScanIndexForward: order === 'ascending',
  });
}

/** The one condition that a sort key takes, none for the whole partition. `before` begins keys and is none itself. */
function rangeOf(
  order: IndexStretch['order'],
  after: string | undefined,
  before: string | undefined,
): { readonly conditions: readonly string[]; readonly values: Readonly<Record<string, string>> } {
  if (after === undefined) {
    return before === undefined
      ? { conditions: [], values: {} }
      : { conditions: ['#sort < :before'], values: { ':before': before } };
  }
  if (before === undefined) {
    return { conditions: [`#sort ${order === 'ascending' ? '>' : '<'} :after`], values: { ':after': after } };
  }
  // BETWEEN includes its ends, and this is the first text behind `after`.
  const values = { ':behind': `${after}\u0000`, ':before': before };
  return { conditions: ['#sort BETWEEN :behind AND :before'], values };
}

/** A page of a partition of the table: one query. `after` is the rest of the sort key, behind the prefix. */
export async function queryTable(
  table: Table,
  { pk, skPrefix, order, consistent }: TableStretch,
  { limit, after }: PageRequest,
): Promise<Page<Attributes>> {
  const page = await pageOf(table, 'sk', limit, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix },
    // A sort key takes one condition, and that is the prefix; any text behind the prefix is a place in its stretch.
    ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: skPrefix + after } }),
    ScanIndexForward: order === 'ascending',
    ConsistentRead: consistent,
  });
  return { ...page, next: page.next?.slice(skPrefix.length) };
}

/** All items of a stretch that is known to be short; DynamoDB cuts it at 1 MB, and then it takes another query. */
export async function queryAll(
  { client, name }: Table,
  input: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey' | 'Limit'>,
): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const command = new QueryCommand({
      ...input,
      TableName: name,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    const answer: QueryCommandOutput = await client.send(command);
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

/** The page with what `read` makes of its items. */
export function mapPage<Value>(page: Page<Attributes>, read: (item: Attributes) => Value): Page<Value> {
  return { items: page.items.map(read), next: page.next };
}

/** One item more than the page holds is asked for: only so is the last page known as the last. */
async function pageOf(
  { client, name }: Table,
  sort: string,
  limit: number,
  input: Omit<QueryCommandInput, 'TableName' | 'Limit'>,
): Promise<Page<Attributes>> {
  const answer = await client.send(new QueryCommand({ ...input, TableName: name, Limit: limit + 1 }));
  const found = answer.Items ?? [];
  const items = found.slice(0, limit);
  const more = found.length > limit || answer.LastEvaluatedKey !== undefined;
  const last = items.at(-1);
  return { items, next: more && last !== undefined ? String(last[sort]) : undefined };
}
