import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoCaseTexts } from '../../../shared/adapters/dynamo/case-texts.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { dynamoAddresses } from '../../../shared/adapters/dynamo/address-store.ts';
import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import { smtpTransport } from '../../../shared/adapters/smtp/smtp-transport.ts';
import { CommitMessage, sqsRelayQueues } from '../../../shared/adapters/sqs/relay-queues.ts';
import { MailMessage, sqsMailQueue } from '../../../shared/adapters/sqs/mail-queue.ts';
import { notify } from '../../../shared/app/notify.ts';
import { relayHappenings } from '../../../shared/app/relay-happenings.ts';
import { sendMail } from '../../../shared/app/send-mail.ts';
import { queueHandler } from '../../../shared/runtime/queue-handler.ts';
import { streamHandler } from '../../../shared/runtime/stream-handler.ts';
import { beijing, people, units } from '../../support/case-world.ts';
import { caseIdOf, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { everybody } from '../../support/messages/city-directory.ts';
import {
  credentials,
  type SmtpCity,
  startSmtpCity,
  trustTestCertificate,
} from '../../support/messages/smtp-city.ts';
import { noInvitations } from '../../support/messages/no-invitations.ts';
import { OwnTurns } from '../../support/messages/own-turns.ts';

const notifyUrl = 'http://127.0.0.1/000000000000/notify';
const webhooksUrl = 'http://127.0.0.1/000000000000/webhooks';
const mailUrl = 'http://127.0.0.1/000000000000/mail';
const client = new SQSClient({ region: 'local' });
const sqs = mockClient(client);
const from = { name: '泉州市政企直通车', address: 'noreply@zhitong.example' };

let engine: Engine;
let city: SmtpCity;
let distrust = (): void => {};
beforeAll(async () => {
  distrust = trustTestCertificate();
  [engine, city] = await Promise.all([startEngine(), startSmtpCity()]);
  const writer = dynamoDirectoryWriter(engine.table);
  for (const unit of Object.values(units)) await writer.putUnit(unit);
  for (const account of Object.values(everybody)) await writer.putAccount(account);
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
});
afterAll(async () => {
  distrust();
  await Promise.all([engine.stop(), city.stop()]);
});

/** What a queue was given since the last time. */
function takenBy(url: string): { readonly Records: SQSRecord[] } {
  const entries = sqs
    .commandCalls(SendMessageBatchCommand)
    .filter(({ args }) => args[0].input.QueueUrl === url)
    .flatMap(({ args }) => args[0].input.Entries ?? []);
  const attributes = { ApproximateReceiveCount: '1' };
  return {
    Records: entries.map(
      ({ MessageBody }, n) => ({ messageId: String(n), body: MessageBody, attributes }) as SQSRecord,
    ),
  };
}

const storedCommit = async (n: number) => {
  const Key = commitKey.keyOf({ caseId: caseIdOf(n), version: 1 });
  const { Item } = await engine.table.client.send(new GetCommand({ TableName: engine.table.name, Key }));
  return Item ?? {};
};

/** A run that is in no hurry. */
const run = { getRemainingTimeInMillis: () => 30_000 };

describe('from a letter to its receipt', () => {
  test('through relay, notify and mailer, once, although everything is delivered twice', async () => {
    const { table } = engine;
    const directory = dynamoDirectory(table);
    const letter = submission(1);
    await dynamoCaseStore(table).save(letter);

    const relayDeps = {
      queues: sqsRelayQueues(client, { notify: notifyUrl, match: notifyUrl, webhooks: webhooksUrl }),
      relay: dynamoRelayStore(table),
    };
    const relay = streamHandler(async (happenings) => relayHappenings(relayDeps, happenings));
    const image: unknown = marshall(await storedCommit(1));
    const record = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '1', NewImage: image },
    } as DynamoDBRecord;
    expect(await relay({ Records: [record] })).toEqual({ batchItemFailures: [] });
    expect(await relay({ Records: [record] })).toEqual({ batchItemFailures: [] });
    expect(await storedCommit(1)).not.toHaveProperty('pendingRelay');

    const notices = dynamoNoticeStore(table);
    const notifier = queueHandler(CommitMessage, async (commit) => {
      await notify({ directory, notices, mailQueue: sqsMailQueue(client, mailUrl) }, commit);
      return 'done';
    });
    expect(takenBy(notifyUrl).Records).toHaveLength(2);
    expect(await notifier(takenBy(notifyUrl), run)).toEqual({ batchItemFailures: [] });

    const pacing = new OwnTurns();
    const mailer = queueHandler(MailMessage, async ({ mailId }) =>
      sendMail(
        {
          mails: dynamoMailStore(table),
          directory,
          ...noInvitations,
          turns: pacing,
          pace: pacing,
          addresses: dynamoAddresses(table),
          texts: dynamoCaseTexts(table),
          composer: mimeComposer(from),
          transport: smtpTransport({
            host: 'localhost',
            port: city.port,
            credentials: async () => credentials,
            from: from.address,
          }),
          counters: { count: () => {} },
          clock: { now: () => beijing('2026-09-24 17:51') },
          sender: { name: from.name, timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example' },
        },
        mailId,
      ),
    );
    expect(takenBy(mailUrl).Records).toHaveLength(4);
    expect(await mailer(takenBy(mailUrl), run)).toEqual({ batchItemFailures: [] });

    expect(new Set(city.taken.flatMap(({ to }) => to))).toEqual(
      new Set(['writer@example.com', 'colleague@example.com']),
    );
    expect(city.taken).toHaveLength(2);
    const receipt = await simpleParser(city.taken[0]?.raw ?? '');
    expect(receipt.subject).toBe('来信已收到，办件编号20260924-000001');
    expect(receipt.text).toContain('【来信主题】\n咨询制鞋自动化设备技改补助的申报条件');
    expect(receipt.text).toContain('最迟于2026年9月29日（星期二）答复');
    expect(receipt.text).toContain('the end of Tuesday 29 September 2026');

    const page = { limit: 10, after: undefined };
    const { items } = await dynamoInbox(table).newsOf(people.clerk, page);
    expect(items.map(({ notice }) => `${notice.event}/${notice.to}`)).toEqual(['submitted/holder']);
    const { items: mails } = await dynamoMailStore(table).mailsOf(caseIdOf(1), page);
    expect(mails.map(({ delivery }) => delivery.state)).toEqual(['accepted', 'accepted']);
  });
});
