import { dynamoApplications } from '../../adapters/dynamo/application-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import type { Applications } from '../../app/application-ports.ts';
import type { ApplicationDeps } from '../../app/state-application.ts';
import type { Directory } from '../../app/ports.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function of applications needs, from its environment. */
export function applicationsDeps(): ApplicationDeps & {
  readonly directory: Directory;
  readonly applications: Applications;
} {
  const { TABLE_NAME } = readEnvironment({ TABLE_NAME: variables.TABLE_NAME });
  const table = openTable(TABLE_NAME);
  const store = dynamoApplications(table);
  return {
    store,
    applications: store,
    policies: dynamoPolicyReader(table),
    directory: dynamoDirectory(table),
  };
}
