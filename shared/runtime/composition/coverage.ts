import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { dynamoAudience } from '../../adapters/dynamo/audience-store.ts';
import { dynamoDeliveryCounts } from '../../adapters/dynamo/delivery-count-store.ts';
import { dynamoMatchJobs } from '../../adapters/dynamo/match-jobs.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMails } from '../../adapters/dynamo/policy-mails.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoPushes } from '../../adapters/dynamo/push-store.ts';
import { dynamoStandings } from '../../adapters/dynamo/standings.ts';
import { sqsMatchQueue } from '../../adapters/sqs/match-queue.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { CountDeps } from '../../app/count-deliveries.ts';
import { cityRegions } from '../../city/regions.ts';
import { readEnvironment, variables } from '../environment.ts';
import { metricCounters } from '../metric-counters.ts';

/** What the function that counts deliveries needs, from its environment. */
export function coverageDeps(): CountDeps {
  const { TABLE_NAME, CITY_RULES, MATCH_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    MATCH_QUEUE_URL: z.url(),
  });
  const table = openTable(TABLE_NAME);
  return {
    policies: dynamoPolicyReader(table),
    audience: dynamoAudience(table),
    standings: dynamoStandings(table),
    pushes: dynamoPushes(table),
    mails: dynamoPolicyMails(table),
    jobs: dynamoMatchJobs(table),
    counts: dynamoDeliveryCounts(table),
    queue: sqsMatchQueue(new SQSClient({}), MATCH_QUEUE_URL),
    counters: metricCounters,
    clock: systemClock,
    regions: cityRegions,
    timeZone: CITY_RULES.timeZone,
  };
}
