import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noKillSwitch } from '../../../local/faults/kill-switch.ts';
import { mailViewer } from '../../../local/mail/mail-viewer.ts';
import { type Mailbox, openMailbox } from '../../../local/mail/mailbox.ts';
import { eventsOf, type TakenMail } from '../../../local/mail/ses-events.ts';
import { type SesEndpoint, sesEndpoint } from '../../../local/mail/ses-endpoint.ts';
import { type LateServer, lateServer } from '../../../local/stack/late-server.ts';
import { MailEventMessage } from '../../../shared/adapters/sqs/mail-event-queue.ts';
import { snsNotification } from '../../support/mailing/ses-notification.ts';

const nowMs = Date.parse('2026-09-24T09:50:00Z');
const html = '<p>答复</p><script>alert(1)</script>';

function mailTo(...recipients: readonly string[]): Buffer {
  const headers = [
    'From: noreply@city.example',
    `To: ${recipients.join(', ')}`,
    `Subject: =?utf-8?B?${Buffer.from('<b>办结</b>').toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return Buffer.from([...headers, '', Buffer.from(html).toString('base64'), ''].join('\r\n'));
}

let root: string;
let mailbox: Mailbox;
let ses: SesEndpoint;
let servers: readonly LateServer[];
let viewerUrl: string;
let taken: TakenMail[];
let client: SESClient;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'zhitong-ses-'));
  taken = [];
  mailbox = openMailbox(root);
  ses = sesEndpoint(
    mailbox,
    () => nowMs,
    noKillSwitch,
    (mail) => void taken.push(mail),
  );
  const [endpoint, viewer] = await Promise.all([
    lateServer(0, () => undefined),
    lateServer(0, () => undefined),
  ]);
  endpoint.serve(ses.handle);
  viewer.serve(mailViewer(mailbox));
  servers = [endpoint, viewer];
  viewerUrl = viewer.url;
  const credentials = { accessKeyId: 'mailer', secretAccessKey: 'local' };
  client = new SESClient({ endpoint: endpoint.url, region: 'ap-southeast-1', credentials, maxAttempts: 1 });
});
afterEach(async () => {
  await Promise.all(servers.map(async (server) => server.stop()));
  client.destroy();
  rmSync(root, { recursive: true, force: true });
});

const send = async (data: Buffer, destinations?: string[]): Promise<string | undefined> => {
  const command = new SendRawEmailCommand({ RawMessage: { Data: data }, Destinations: destinations });
  return (await client.send(command)).MessageId;
};

describe('the local SES', () => {
  test('keeps the bytes as they came, and finds them after a restart', async () => {
    const data = mailTo('a@example.com');
    const messageId = await send(data, ['envelope@example.com']);
    const [kept] = openMailbox(root).list();
    expect(kept).toEqual({
      id: '000001',
      messageId,
      acceptedAt: '2026-09-24T09:50:00.000Z',
      source: 'noreply@city.example',
      destinations: ['envelope@example.com'],
    });
    expect(openMailbox(root).bytes('000001')).toEqual(data);
  });

  test('takes the recipients from the headers where none are named beside', async () => {
    await send(mailTo('a@example.com', 'B <b@example.com>'));
    expect(mailbox.list()[0]?.destinations).toEqual(['a@example.com', 'b@example.com']);
  });

  test('tells what it took, with its tags and the rules that it was sent under', async () => {
    const tag = { Name: 'zhitong-message', Value: 'POLICIES_7_owner' };
    const command = new SendRawEmailCommand({
      RawMessage: { Data: mailTo('a@example.com') },
      Tags: [tag],
      ConfigurationSetName: 'city',
    });
    const { MessageId: messageId } = await client.send(command);
    expect(taken).toEqual([
      {
        messageId,
        source: 'noreply@city.example',
        destinations: ['a@example.com'],
        tags: { 'zhitong-message': ['POLICIES_7_owner'] },
        configurationSet: 'city',
      },
    ]);
  });

  test.each([
    ['owner@example.com', ['delivered']],
    ['Bounce@simulator.amazonses.com', ['hardBounce']],
    ['softbounce+1@simulator.amazonses.com', ['softBounce']],
    ['ooto@simulator.amazonses.com', ['delivered', 'softBounce']],
    ['complaint+shoes@example.com', ['delivered', 'complaint']],
  ])('a mail to %s is %j, as our function reads it', (address, kinds) => {
    const tags = { 'zhitong-message': ['POLICIES_7_owner'] };
    const mail = { messageId: 'ses-1', source: 'noreply@city.example', destinations: [address], tags };
    const events = eventsOf({ ...mail, configurationSet: 'city' }, '2026-09-24T09:50:00.000Z');
    const read = events.map(({ event }) => MailEventMessage.parse(snsNotification(JSON.stringify(event))));
    expect(read).toEqual(
      kinds.map((kind) => ({
        kind,
        at: '2026-09-24T09:50:00.000Z',
        messageId: 'POLICIES_7_owner',
        providerId: 'ses-1',
        addresses: [address],
      })),
    );
  });

  test.each([
    [
      'more than 50 recipients',
      mailTo('a@example.com'),
      Array.from({ length: 51 }, (_, n) => `p${n}@example.com`),
    ],
    [
      'more than 10 MB',
      Buffer.concat([mailTo('a@example.com'), Buffer.alloc(10 * 1024 * 1024, 'x')]),
      undefined,
    ],
    ['nobody to send it to', mailTo(), undefined],
  ])('refuses a mail with %s', async (_what, data, destinations) => {
    await expect(send(data, destinations)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    expect(mailbox.list()).toEqual([]);
  });

  test('refuses more than 14 recipients a second', async () => {
    const sent = await Promise.allSettled(
      Array.from({ length: 20 }, async () => send(mailTo('a@example.com'))),
    );
    const refused = sent.filter((one) => one.status === 'rejected').map((one): unknown => one.reason.name);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set(['Throttling']));
  });

  test.each([
    [{ kind: 'throttle', times: 1 }, 'Throttling', 0],
    [{ kind: 'reject', times: 1 }, 'MessageRejected', 0],
    [{ kind: 'fail', times: 1 }, 'InternalFailure', 0],
    [{ kind: 'hangUp', when: 'before', times: 1 }, expect.any(String), 0],
    [{ kind: 'hangUp', when: 'after', times: 1 }, expect.any(String), 1],
  ] as const)('behaves once as it is told: %j', async (behaviour, name, kept) => {
    ses.behave(behaviour);
    await expect(send(mailTo('a@example.com'))).rejects.toMatchObject({ name });
    expect(mailbox.list()).toHaveLength(kept);
    await send(mailTo('a@example.com'));
    expect(mailbox.list()).toHaveLength(kept + 1);
  });
});

describe('the mail viewer', () => {
  const page = async (path: string): Promise<{ status: number; policy: string | null; text: string }> => {
    const answer = await fetch(`${viewerUrl}${path}`);
    return {
      status: answer.status,
      policy: answer.headers.get('content-security-policy'),
      text: await answer.text(),
    };
  };

  test('lists newest first and writes nothing of a mail as markup', async () => {
    await send(mailTo('first@example.com'));
    await send(mailTo('second@example.com'));
    const { text } = await page('/');
    expect(text.indexOf('second@example.com')).toBeLessThan(text.indexOf('first@example.com'));
    expect(text).toContain('&lt;b&gt;办结&lt;/b&gt;');
    expect(text).not.toContain('<b>');
  });

  test('shows HTML in a frame that may do nothing', async () => {
    await send(mailTo('a@example.com'));
    expect((await page('/mails/000001')).text).toContain('<iframe sandbox=""');
    const shown = await page('/mails/000001.html');
    expect(shown.policy).toMatch(/default-src 'none'.*sandbox/u);
    expect(shown.text).toContain('答复');
  });

  test('gives the bytes, and nothing for a mail that is not there', async () => {
    await send(mailTo('a@example.com'));
    expect((await page('/mails/000001.eml')).text).toBe(mailTo('a@example.com').toString('utf8'));
    expect((await page('/mails/000002')).status).toBe(404);
    expect((await page('/mails/../../secret')).status).toBe(404);
  });
});
