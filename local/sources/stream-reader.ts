import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import type { Position } from './positions.ts';

export type StreamReader = {
  readonly shardId: string;
  /** The next records, at most so many; empty when there are none at the moment. */
  readonly read: (limit: number) => Promise<readonly _Record[]>;
};

/** Reads the one shard that the engine's streams have, from behind the position, or from the oldest record. */
export async function openStreamReader(
  client: DynamoDBStreamsClient,
  streamArn: string,
  position: Position | undefined,
): Promise<StreamReader> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const [shard, ...others] = StreamDescription?.Shards ?? [];
  if (shard?.ShardId === undefined || others.length > 0)
    throw new Error(`${streamArn} does not have exactly one shard`);
  const isKnown =
    position !== undefined && position.streamArn === streamArn && position.sequenceNumber !== null;
  const start = await client.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shard.ShardId,
      ...(isKnown
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position.sequenceNumber ?? '' }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    }),
  );
  let iterator = start.ShardIterator;
  return {
    shardId: shard.ShardId,
    read: async (limit) => {
      const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }));
      if (page.NextShardIterator === undefined) throw new Error(`The shard of ${streamArn} has ended`);
      iterator = page.NextShardIterator;
      return page.Records ?? [];
    },
  };
}
