import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { dynamoCaseReader } from '../../adapters/dynamo/case-reader.ts';
import { dynamoDigestStore } from '../../adapters/dynamo/digest-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { sqsMailQueue } from '../../adapters/sqs/mail-queue.ts';
import type { DigestDeps } from '../../app/send-digests.ts';
import { readEnvironment, variables } from '../environment.ts';
import { metricCounters } from '../metric-counters.ts';
import { rulesOf } from './rules-of.ts';

/** What the function that sends digests needs, from its environment. */
export function digestDeps(): DigestDeps {
  const { TABLE_NAME, HUB_UNIT_ID, CITY_RULES, MAIL_QUEUE_URL } = readEnvironment({
    ...variables,
    MAIL_QUEUE_URL: z.url(),
  });
  const table = openTable(TABLE_NAME);
  return {
    cases: dynamoCaseReader(table),
    directory: dynamoDirectory(table),
    digests: dynamoDigestStore(table),
    mailQueue: sqsMailQueue(new SQSClient({}), MAIL_QUEUE_URL),
    rules: rulesOf(table, CITY_RULES),
    counters: metricCounters,
    hub: HUB_UNIT_ID,
  };
}
