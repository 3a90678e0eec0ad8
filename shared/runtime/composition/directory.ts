import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import type { DirectoryDeps } from '../../app/read-directory.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that reads the directory needs, from its environment. */
export function directoryDeps(): DirectoryDeps {
  const { TABLE_NAME } = readEnvironment({ TABLE_NAME: variables.TABLE_NAME });
  return { directory: dynamoDirectory(openTable(TABLE_NAME)) };
}
