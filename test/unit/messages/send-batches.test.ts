import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { sqsRelayQueues } from '../../../shared/adapters/sqs/relay-queues.ts';
import { sqsMailQueue } from '../../../shared/adapters/sqs/mail-queue.ts';
import { MailId } from '../../../shared/domain/message/mail.ts';
import { journey } from '../../support/messages/commit-chain.ts';

const client = new SQSClient({ region: 'local' });
const sqs = mockClient(client);
const url = 'http://127.0.0.1/000000000000/queue';
const mailIds = Array.from({ length: 23 }, (_, n) =>
  MailId.parse(`01K5XQ00000000000000000000_1_0_person-${n}`),
);

/** The bodies of each request that was made. */
const requests = () =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args }) => args[0].input.Entries?.map(({ MessageBody }) => MessageBody));

/** A queue that, the first `times` times, does not take entries whose body contains `part`. */
function refusing(part: string, times: number): void {
  let left = times;
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries = [] }: SendMessageBatchCommand['input']) => {
    const refused = Entries.filter(({ MessageBody }) => MessageBody?.includes(part) && left > 0);
    left -= refused.length;
    return {
      Failed: refused.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })),
      Successful: [],
    };
  });
}

beforeEach(() => sqs.reset());

describe('messages to a queue', () => {
  test('go in tens, each once', async () => {
    refusing('nothing', 0);
    await sqsMailQueue(client, url).send(mailIds);
    expect(requests().map((entries) => entries?.length)).toEqual([10, 10, 3]);
    expect(requests().flat()).toEqual(mailIds.map((mailId) => JSON.stringify({ mailId })));
    expect(sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input.QueueUrl).toBe(url);
  });

  test('none, no request', async () => {
    await sqsMailQueue(client, url).send([]);
    expect(requests()).toEqual([]);
  });

  test('an entry that failed is sent again, alone', async () => {
    refusing('person-3"', 2);
    await sqsMailQueue(client, url).send(mailIds.slice(0, 5));
    expect(requests().map((entries) => entries?.length)).toEqual([5, 1, 1]);
  });

  test('an entry that fails three times is an error for mails', async () => {
    refusing('person-3"', 3);
    await expect(sqsMailQueue(client, url).send(mailIds)).rejects.toThrow('did not take 1 messages');
    expect(requests().flat()).toContain(JSON.stringify({ mailId: mailIds[22] }));
  });

  test('and for commits it is named', async () => {
    refusing('"version":4,', 3);
    const left = await sqsRelayQueues(client, { notify: url, match: url, webhooks: url }).send(
      'notify',
      journey,
    );
    expect(left).toEqual(journey.filter(({ version }) => version === 4));
  });
});
