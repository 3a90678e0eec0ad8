import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { happeningOfRecord } from '../adapters/dynamo/stream-record.ts';
import type { Happening } from '../domain/message/happening.ts';
import { logger } from './logger.ts';

/**
 * The handler of a function that follows the table's stream of what happens. `work` gives what it could not deal with; the
 * earliest of it is reported, and the stream goes on from there. A record of something else holds up none beside it: the
 * others are worked on in the same run.
 */
export function streamHandler(work: (happenings: readonly Happening[]) => Promise<readonly Happening[]>) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const read = Records.map((record) => ({ record, happening: happeningOf(record) }));
    const happenings = read.flatMap(({ happening }) => (happening === undefined ? [] : [happening]));
    const left = new Set(await work(happenings));
    const failed = read.find(({ happening }) => happening === undefined || left.has(happening));
    return { batchItemFailures: failed === undefined ? [] : [failureAt(failed.record)] };
  };
}

function happeningOf(record: DynamoDBRecord): Happening | undefined {
  try {
    return happeningOfRecord(record);
  } catch (error) {
    logger.error('nothing that happened', { sequenceNumber: record.dynamodb?.SequenceNumber, error });
    return undefined;
  }
}

function failureAt({ dynamodb }: DynamoDBRecord): { readonly itemIdentifier: string } {
  if (dynamodb?.SequenceNumber === undefined) throw new Error('a stream record has no sequence number');
  return { itemIdentifier: dynamodb.SequenceNumber };
}
