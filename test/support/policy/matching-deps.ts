import { dynamoAudience } from '../../../shared/adapters/dynamo/audience-store.ts';
import { dynamoMatchJobs } from '../../../shared/adapters/dynamo/match-jobs.ts';
import type { Table } from '../../../shared/adapters/dynamo/open-table.ts';
import { dynamoPolicyMailStore } from '../../../shared/adapters/dynamo/policy-mail-store.ts';
import { dynamoPolicyMails } from '../../../shared/adapters/dynamo/policy-mails.ts';
import { dynamoPolicyReader } from '../../../shared/adapters/dynamo/policy-reader.ts';
import { dynamoPushes } from '../../../shared/adapters/dynamo/push-store.ts';
import { dynamoStandings } from '../../../shared/adapters/dynamo/standings.ts';
import { dynamoToldEnterprises } from '../../../shared/adapters/dynamo/told-enterprises.ts';
import { policiesSince } from '../../../shared/app/policies-since.ts';
import type { Clock } from '../../../shared/app/ports.ts';
import { fixedRules, rules } from '../case-world.ts';
import { cityRegions } from '../../../shared/city/regions.ts';

/** What the matcher needs, on a table. */
export function matchDepsOn(table: Table, clock: Clock) {
  const policies = dynamoPolicyReader(table);
  return {
    policies,
    audience: dynamoAudience(table),
    standings: dynamoStandings(table),
    pushes: dynamoPushes(table),
    mails: dynamoPolicyMails(table),
    store: dynamoPolicyMailStore(table),
    jobs: dynamoMatchJobs(table),
    told: dynamoToldEnterprises(table),
    rules: fixedRules(rules),
    clock,
    regions: cityRegions,
    queue: { goOn: async () => {}, matchAnew: async () => {} },
    policiesSince: policiesSince(policies, clock),
  };
}
