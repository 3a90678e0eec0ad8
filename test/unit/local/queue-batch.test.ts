import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../local/functions/function-worker.ts';
import { handledRecords } from '../../../local/sources/queue-batch.ts';
import { filterableQueueEvent, queueRecord } from '../../../local/sources/queue-record.ts';

const spec = {
  id: 'm',
  functionName: 'f',
  sourceArn: 'a',
  batchSize: 10,
  batchingWindowMs: 0,
  filters: [],
  queueName: 'q',
  concurrency: 1,
};
const records = ['1', '2', '3'].map((MessageId) =>
  queueRecord({ MessageId, ReceiptHandle: `r${MessageId}`, Body: '{}' }, 'arn', 'ap-southeast-1'),
);

function handled(result: string | undefined, reportsItemFailures: boolean): readonly string[] {
  const outcome: Outcome = result === undefined ? { kind: 'timedOut' } : { kind: 'answered', result };
  return handledRecords({ ...spec, reportsItemFailures }, records, outcome).map(({ messageId }) => messageId);
}

describe('the messages that are deleted', () => {
  test.each([
    ['all of a batch that succeeded', 'null', true, ['1', '2', '3']],
    ['those that are not reported', '{"batchItemFailures":[{"itemIdentifier":"2"}]}', true, ['1', '3']],
    ['none when the report names a stranger', '{"batchItemFailures":[{"itemIdentifier":"9"}]}', true, []],
    ['none when the report is malformed', '{"batchItemFailures":[{}]}', true, []],
    [
      'all when the mapping asks for no report',
      '{"batchItemFailures":[{"itemIdentifier":"2"}]}',
      false,
      ['1', '2', '3'],
    ],
    ['none when the function timed out', undefined, true, []],
  ])('%s', (_name, result, reports, expected) => {
    expect(handled(result, reports)).toEqual(expected);
  });
});

test('filters see the body as JSON where it is JSON', () => {
  expect(filterableQueueEvent({ body: '{"kind":"mail"}' })).toEqual({ body: { kind: 'mail' } });
  expect(filterableQueueEvent({ body: 'plain' })).toEqual({ body: 'plain' });
});

test('attributes of a message come as Lambda gives them', () => {
  const MessageAttributes = {
    kind: { DataType: 'String', StringValue: 'mail' },
    seal: { DataType: 'Binary', BinaryValue: Buffer.from('x') },
  };
  const { event } = queueRecord({ MessageId: 'm', MessageAttributes }, 'arn', 'ap-southeast-1');
  expect(event['messageAttributes']).toEqual({
    kind: { stringValue: 'mail', stringListValues: [], binaryListValues: [], dataType: 'String' },
    seal: { binaryValue: 'eA==', stringListValues: [], binaryListValues: [], dataType: 'Binary' },
  });
});
