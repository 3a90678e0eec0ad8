import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoAudience } from '../../adapters/dynamo/audience-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoPolicyStore } from '../../adapters/dynamo/policy-store.ts';
import { dynamoTestMails } from '../../adapters/dynamo/test-mail-store.ts';
import { s3FileBinding } from '../../adapters/s3/file-binding.ts';
import { s3FileLinks } from '../../adapters/s3/file-links.ts';
import { openBucket } from '../../adapters/s3/open-bucket.ts';
import type { TestMailDeps } from '../../app/ask-test-mail.ts';
import type { PolicyDeps } from '../../app/command-policy.ts';
import type { PolicyReadDeps } from '../../app/read-policies.ts';
import { cityRegions } from '../../city/regions.ts';
import { cityCodes } from '../../city/codes.ts';
import { bucketVariable, readEnvironment, variables } from '../environment.ts';

/** What the function in which policies are made needs, from its environment. */
export function policiesDeps(): PolicyDeps & PolicyReadDeps & TestMailDeps {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES, ATTACHMENT_BUCKET } = readEnvironment({
    ...variables,
    ...bucketVariable,
  });
  const table = openTable(TABLE_NAME);
  const bucket = openBucket(ATTACHMENT_BUCKET);
  return {
    policies: dynamoPolicyStore(table),
    reader: dynamoPolicyReader(table),
    directory: dynamoDirectory(table),
    files: s3FileBinding(bucket),
    links: s3FileLinks(bucket),
    ids: randomIds(),
    testMails: dynamoTestMails(table),
    audience: dynamoAudience(table),
    regions: cityRegions,
    hub: HUB_UNIT_ID,
    policyRules: { hub: HUB_UNIT_ID, timeZone: CITY_RULES.timeZone, codes: cityCodes },
  };
}
