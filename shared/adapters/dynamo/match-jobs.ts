import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { MatchJobs } from '../../app/matching-ports.ts';
import { MatchJob, WithdrawalJob } from '../../domain/policy/match-job.ts';
import { matchJobKey, withdrawalJobKey } from './audience-keys.ts';
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
      return (await begun(table, jobItem(job))) ? job : ((await jobs.job(job)) ?? job);
    },
    keep: async (next) => kept(table, jobItem(next), next.step - 1),
    async beginWithdrawal(job) {
      return (await begun(table, withdrawalItem(job))) ? job : ((await jobs.withdrawal(job)) ?? job);
    },
    keepWithdrawal: async (next) => kept(table, withdrawalItem(next), next.step - 1),
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

async function begun({ client, name }: Table, Item: StoredItem): Promise<boolean> {
  return unlessRefused(
    client.send(new PutCommand({ TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
  );
}

async function kept({ client, name }: Table, Item: StoredItem, before: number): Promise<boolean> {
  return unlessRefused(
    client.send(
      new PutCommand({
        TableName: name,
        Item,
        ConditionExpression: 'step = :before',
        ExpressionAttributeValues: { ':before': before },
      }),
    ),
  );
}

async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
