import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { commitItem } from '../../../shared/adapters/dynamo/commit-item.ts';
import { directoryChangeItem } from '../../../shared/adapters/dynamo/directory-change-item.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { type Happening, isCommit } from '../../../shared/domain/message/happening.ts';
import { streamHandler } from '../../../shared/runtime/stream-handler.ts';
import { directoryWrite } from '../../support/directory-changes.ts';
import { journey } from '../../support/messages/commit-chain.ts';

/** A record of the stream as Lambda gives it. */
function recordOf(item: object, sequenceNumber: number): DynamoDBRecord {
  const image: unknown = marshall(item, { removeUndefinedValues: true });
  return {
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: String(sequenceNumber),
      NewImage: image as NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>,
    },
  };
}

const records = journey.map((commit) => recordOf(commitItem(commit), 100 + commit.version));
const leaving = (...versions: readonly number[]) => {
  const seen: Happening[] = [];
  const handler = streamHandler(async (happenings) => {
    seen.push(...happenings);
    return happenings
      .filter((happening) => isCommit(happening) && versions.includes(happening.version))
      .toReversed();
  });
  return { handler, seen };
};

describe('the handler of the stream', () => {
  test('reads the commits as they were written and reports nothing when all is done', async () => {
    const { handler, seen } = leaving();
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual(journey);
  });

  test('reports the earliest commit that is left', async () => {
    const { handler } = leaving(7, 4);
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [{ itemIdentifier: '104' }] });
  });

  test('reads changes of the directory beside them', async () => {
    const { handler, seen } = leaving();
    const { change } = directoryWrite(1, [], { type: 'accountOpened' });
    const Records = [...records, recordOf(directoryChangeItem(change), 200)];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([...journey, change]);
  });

  test('a record that is no commit fails alone: those beside it are worked on', async () => {
    const { handler, seen } = leaving();
    const bad = recordOf({ ...commitItem(journey[2] as Commit), command: 'conquer' }, 103);
    const Records = records.with(2, bad);
    expect(await handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '103' }] });
    expect(seen).toHaveLength(journey.length - 1);
  });

  test('fails as a whole when the work does', async () => {
    const handler = streamHandler(async () => Promise.reject(new Error('the queue is away')));
    await expect(handler({ Records: records })).rejects.toThrow('away');
  });
});
