import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { commitOfRecord } from '../adapters/dynamo/stream-record.ts';
import type { Commit } from '../domain/case/commit.ts';
import { logger } from './logger.ts';

/**
 * The handler of a function that follows the table's stream of new commits. `work` gives the commits that it could not deal
 * with; the earliest of them is reported, and the stream goes on from there. A record that is no commit holds up none beside
 * it: the others are worked on in the same run.
 */
export function streamHandler(work: (commits: readonly Commit[]) => Promise<readonly Commit[]>) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const read = Records.map((record) => ({ record, commit: commitOf(record) }));
    const commits = read.flatMap(({ commit }) => (commit === undefined ? [] : [commit]));
    const left = new Set(await work(commits));
    const failed = read.find(({ commit }) => commit === undefined || left.has(commit));
    return { batchItemFailures: failed === undefined ? [] : [failureAt(failed.record)] };
  };
}

function commitOf(record: DynamoDBRecord): Commit | undefined {
  try {
    return commitOfRecord(record);
  } catch (error) {
    logger.error('no commit', { sequenceNumber: record.dynamodb?.SequenceNumber, error });
    return undefined;
  }
}

function failureAt({ dynamodb }: DynamoDBRecord): { readonly itemIdentifier: string } {
  if (dynamodb?.SequenceNumber === undefined) throw new Error('a stream record has no sequence number');
  return { itemIdentifier: dynamodb.SequenceNumber };
}
