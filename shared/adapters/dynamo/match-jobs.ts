import type { MatchJobs } from '../../app/matching-ports.ts';
import { MatchJob, WithdrawalJob } from '../../domain/policy/match-job.ts';
import { matchJobKey, withdrawalJobKey } from './audience-keys.ts';
import { absent, putIf, stepBefore } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import type { Table } from './open-table.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** The jobs of the matcher in the one table, two at most for each version. */
export function dynamoMatchJobs(table: Table): MatchJobs {
  const jobs = {
    job: async (version: Parameters<MatchJobs['job']>[0]) =>
      getItem(table, matchJobKey.keyOf(version), 'consistent', readMatchJob),
    withdrawal: async (version: Parameters<MatchJobs['withdrawal']>[0]) =>
      getItem(table, withdrawalJobKey.keyOf(version), 'consistent', readWithdrawal),
  };
  return {
    ...jobs,
    async begin(job) {
      return (await putIf(table, jobItem(job), absent)) ? job : ((await jobs.job(job)) ?? job);
    },
    keep: async (next) => putIf(table, jobItem(next), stepBefore(next)),
    async beginWithdrawal(job) {
      return (await putIf(table, withdrawalItem(job), absent)) ? job : ((await jobs.withdrawal(job)) ?? job);
    },
    keepWithdrawal: async (next) => putIf(table, withdrawalItem(next), stepBefore(next)),
  };
}

function jobItem(job: MatchJob): StoredItem {
  return { ...matchJobKey.keyOf(job), entity: 'matchJob', ...job };
}

function readMatchJob(item: Attributes): MatchJob {
  return readItem('matchJob', MatchJob, item);
}

function withdrawalItem(job: WithdrawalJob): StoredItem {
  return { ...withdrawalJobKey.keyOf(job), entity: 'matchJob', ...job };
}

function readWithdrawal(item: Attributes): WithdrawalJob {
  return readItem('matchJob', WithdrawalJob, item);
}
