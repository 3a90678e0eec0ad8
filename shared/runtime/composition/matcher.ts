import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { dynamoAudience } from '../../adapters/dynamo/audience-store.ts';
import { dynamoMatchJobs } from '../../adapters/dynamo/match-jobs.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMails } from '../../adapters/dynamo/policy-mails.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoPushes } from '../../adapters/dynamo/push-store.ts';
import { dynamoStandings } from '../../adapters/dynamo/standings.ts';
import { dynamoToldEnterprises } from '../../adapters/dynamo/told-enterprises.ts';
import { sqsMatchQueue } from '../../adapters/sqs/match-queue.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { MatchDeps } from '../../app/match-deps.ts';
import type { PoliciesSince } from '../../app/match-enterprise.ts';
import { policiesSince } from '../../app/policies-since.ts';
import { cityRegions } from '../../city/regions.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What the matcher needs, from its environment. */
export function matcherDeps(): MatchDeps & { readonly policiesSince: PoliciesSince } {
  const { TABLE_NAME, CITY_RULES, MATCH_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
    MATCH_QUEUE_URL: z.url(),
  });
  const table = openTable(TABLE_NAME);
  const policies = dynamoPolicyReader(table);
  return {
    policies,
    audience: dynamoAudience(table),
    standings: dynamoStandings(table),
    pushes: dynamoPushes(table),
    mails: dynamoPolicyMails(table),
    jobs: dynamoMatchJobs(table),
    told: dynamoToldEnterprises(table),
    rules: rulesOf(table, CITY_RULES),
    clock: systemClock,
    regions: cityRegions,
    queue: sqsMatchQueue(new SQSClient({}), MATCH_QUEUE_URL),
    policiesSince: policiesSince(policies, systemClock),
  };
}
