import type { GivenUp } from './stream-batch.ts';

type Origin = { readonly shardId: string; readonly streamArn: string; readonly functionArn: string };

/**
 * What the failure destination of a stream mapping gets: where the records are, not the records.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export function streamFailureReport({ records, condition, invocations }: GivenUp, origin: Origin): object {
  const first = records[0];
  const last = records.at(-1);
  return {
    version: '1.0',
    timestamp: isoTime(Date.now()),
    requestContext: { functionArn: origin.functionArn, condition, approximateInvokeCount: invocations },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    DDBStreamBatchInfo: {
      shardId: origin.shardId,
      streamArn: origin.streamArn,
      startSequenceNumber: first?.sequenceNumber,
      endSequenceNumber: last?.sequenceNumber,
      approximateArrivalOfFirstRecord: isoTime(first?.createdAtMs),
      approximateArrivalOfLastRecord: isoTime(last?.createdAtMs),
      batchSize: records.length,
    },
  };
}

function isoTime(ms = 0): string {
  return new Date(ms).toISOString();
}
