import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { openTable, type Table } from '../../adapters/dynamo/open-table.ts';

const stackFile = '.local/stack.json';

/** What the running stack tells of itself. */
const LocalStack = z.object({
  region: z.string(),
  endpoints: z.object({ tables: z.url() }),
  tableNames: z.tuple([z.string()]),
});

/** The table of a command line: TABLE_NAME with the usual AWS environment, else that of the local stack. Throws when there is neither. */
export function commandLineTable(): Table {
  const name = process.env['TABLE_NAME'];
  if (name !== undefined) return openTable(name);
  if (!existsSync(stackFile)) throw new Error('No local stack has run here, and TABLE_NAME is not set.');
  const { region, endpoints, tableNames } = LocalStack.parse(JSON.parse(readFileSync(stackFile, 'utf8')));
  return openTable(tableNames[0], {
    endpoint: endpoints.tables,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
