import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { StoredItem } from '../../shared/adapters/dynamo/stored-item.ts';
import { createTableInput } from './create-table.ts';
import { dynoxideBinary } from './dynoxide.ts';

/** Written to the disk at a time, so that a million items need no memory. */
const blockLength = 1 << 20;

/**
 * Makes a database file with the table and these items in it, in every index that they have keys for. It is the engine's own
 * import of a DynamoDB export: some 15,000 small items a second, where writing them through the API takes thirty times as
 * long. What lies on the disk in between is removed. The stream begins behind the items.
 */
export async function importTable(
  { directory, tableName }: { readonly directory: string; readonly tableName: string },
  items: Iterable<StoredItem>,
): Promise<string> {
  const source = join(directory, 'export');
  const schema = join(directory, 'schema.json');
  const file = join(directory, 'table.db');
  const data = join(source, tableName, 'data');
  await mkdir(data, { recursive: true });
  try {
    await pipeline(blocksOf(items), createWriteStream(join(data, 'items.json')));
    await writeFile(schema, JSON.stringify({ Table: createTableInput(tableName) }));
    const parameters = ['import', '--source', source, '--schema', schema, '--output', file];
    await promisify(execFile)(dynoxideBinary(), parameters);
  } finally {
    await rm(source, { recursive: true, force: true });
  }
  return file;
}

/** The lines of an export, each an item as DynamoDB writes it, in blocks. */
function* blocksOf(items: Iterable<StoredItem>): Generator<string> {
  let block = '';
  for (const item of items) {
    block += `${JSON.stringify({ Item: marshall(item) })}\n`;
    if (block.length < blockLength) continue;
    yield block;
    block = '';
  }
  yield block;
}
