import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CommitMessage } from '../../../shared/adapters/sqs/relay-queues.ts';
import { queueHandler } from '../../../shared/runtime/queue-handler.ts';
import { journey } from '../../support/messages/commit-chain.ts';
import { sqsRecord } from '../../support/messages/sqs-record.ts';

const worked: number[] = [];
const handler = queueHandler(z.strictObject({ n: z.int() }), async ({ n }) => {
  if (n === 2) throw new Error('a fault');
  if (n === 3) return 'again';
  worked.push(n);
  return 'done';
});

describe('the handler of a queue', () => {
  test('names the messages that failed or are to come again, and works on all others', async () => {
    const bodies = ['{"n":1}', '{"n":2}', '{"n":3}', 'not JSON', '{"n":"5"}', '{"n":6}'];
    const { batchItemFailures } = await handler(
      { Records: bodies.map((body, index) => sqsRecord(`m${index + 1}`, body)) },
      { getRemainingTimeInMillis: () => 30_000 },
    );
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m2', 'm3', 'm4', 'm5']);
    expect(worked).toEqual([1, 6]);
  });

  test('a commit comes out of a message as it went in', () => {
    for (const commit of journey) {
      expect(CommitMessage.parse(JSON.parse(JSON.stringify(commit)))).toEqual(commit);
    }
  });
});
