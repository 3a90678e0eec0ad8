import * as z from 'zod';
import { dynamoLibrary } from '../../adapters/dynamo/library-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { s3FileLinks } from '../../adapters/s3/file-links.ts';
import { openBucket } from '../../adapters/s3/open-bucket.ts';
import type { LibraryDeps } from '../../app/read-library.ts';
import { bucketVariable, readEnvironment, variables } from '../environment.ts';

/** What the public library needs, from its environment. */
export function libraryDeps(): LibraryDeps & { readonly libraryUrl: string } {
  const { TABLE_NAME, CITY_RULES, ATTACHMENT_BUCKET, PORTAL_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    PORTAL_URL: z.url(),
    ...bucketVariable,
  });
  const table = openTable(TABLE_NAME);
  return {
    reader: dynamoPolicyReader(table),
    library: dynamoLibrary(table),
    links: s3FileLinks(openBucket(ATTACHMENT_BUCKET)),
    timeZone: CITY_RULES.timeZone,
    libraryUrl: `${PORTAL_URL}/library`,
  };
}
