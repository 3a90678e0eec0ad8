import { isObject, type JsonObject } from '../template/json.ts';
import type { Asked } from './statement.ts';

type Tables = {
  /** The ARN of a table, by its name. */
  readonly arnOf: (tableName: string) => string;
  /** The attribute of a table's partition key. */
  readonly partitionOf: (tableName: string) => string;
};

/** TransactWriteItems and TransactGetItems have no action of their own: each part needs the action of the single request. */
const actionOfPart: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * What a request to DynamoDB asks to do.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export function askedOfTables(operation: string, body: JsonObject, tables: Tables): readonly Asked[] {
  const single = (action: string, request: JsonObject): Asked => {
    const { TableName: table, IndexName: index, Item: item, Key: key = item } = request;
    const name = typeof table === 'string' ? (table.split('/').at(-1) ?? '') : '';
    const arn = tables.arnOf(name);
    return {
      action: `dynamodb:${action}`,
      resource: typeof index === 'string' ? `${arn}/index/${index}` : arn,
      ...leadingKeysOf(key, tables.partitionOf(name)),
    };
  };
  const { TransactItems: parts, RequestItems: batches } = body;
  if (Array.isArray(parts)) {
    return parts
      .filter(isObject)
      .flatMap((part) =>
        Object.entries(part).flatMap(([kind, request]) =>
          isObject(request) ? [single(actionOfPart[kind] ?? kind, request)] : [],
        ),
      );
  }
  if (isObject(batches)) {
    return Object.keys(batches).map((TableName) => single(operation, { TableName }));
  }
  return [single(operation, body)];
}

function leadingKeysOf(key: unknown, partition: string): { readonly leadingKeys?: readonly string[] } {
  const value = isObject(key) ? key[partition] : undefined;
  const text = isObject(value) ? value['S'] : undefined;
  return typeof text === 'string' ? { leadingKeys: [text] } : {};
}
