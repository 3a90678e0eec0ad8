import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import { smtpTransport } from '../../../shared/adapters/smtp/smtp-transport.ts';
import { MailId } from '../../../shared/domain/message/mail.ts';
import { beijing } from '../../support/case-world.ts';
import {
  credentials,
  type SmtpCity,
  startSmtpCity,
  trustTestCertificate,
} from '../../support/messages/smtp-city.ts';

const from = { name: '泉州市政企直通车', address: 'noreply@zhitong.example' };
const mailId = MailId.parse('01K5XQ00000000000000000000_1_0_writer');
const envelope = { mailId, to: { name: '陈示一', address: 'e01@example.com' } };
const words = {
  subject: '您的来信已有答复',
  text: '可以申报。\n.\n请于窗口办理。',
  html: '<p>可以申报。</p>',
};

let city: SmtpCity | undefined;
let distrust = (): void => {};
beforeAll(() => {
  distrust = trustTestCertificate();
});
afterAll(() => distrust());
afterEach(async () => city?.stop());

async function send(options: SMTPServerOptions = {}, password = credentials.password, to = envelope.to) {
  city = await startSmtpCity(options);
  const transport = smtpTransport({
    host: 'localhost',
    port: city.port,
    credentials: async () => ({ user: credentials.user, password }),
    from: from.address,
  });
  const raw = await mimeComposer(from).compose({ mailId, to }, words, beijing('2026-09-28 16:00'));
  return transport.send(raw, { mailId, to });
}

const refusing = (responseCode: number, message: string) =>
  ((_address: unknown, _session: unknown, callback: (error: Error) => void) =>
    callback(Object.assign(new Error(message), { responseCode }))) as NonNullable<
    SMTPServerOptions['onRcptTo']
  >;

describe('the mail server of a city', () => {
  test('takes a mail under TLS, after the login, byte for byte', async () => {
    expect(await send()).toMatchObject({ ok: true, value: { providerId: expect.stringContaining('42') } });
    const [mail] = city?.taken ?? [];
    expect(mail).toMatchObject({
      from: 'noreply@zhitong.example',
      to: ['e01@example.com'],
      underTls: true,
      user: 'zhitong',
    });
    const parsed = await simpleParser(mail?.raw ?? '');
    expect(parsed.subject).toBe(words.subject);
    expect(parsed.text?.trim()).toBe(words.text);
    expect(parsed.html).toContain('<p>可以申报。</p>');
    expect(parsed.from?.value).toEqual([from]);
    expect(parsed.headers.get('x-zhitong-message')).toBe(mailId);
    expect(parsed.messageId).toBe(`<${mailId}@zhitong.example>`);
  });

  test.each([
    ['550 5.1.1 no such user here', 550, 'noSuchMailbox'],
    ['550 5.7.1 refused by policy', 550, 'rejected'],
    ['450 4.2.1 try again later', 450, 'unavailable'],
  ])('that says %s to the recipient: the mail is as it should be', async (message, responseCode, tag) => {
    const answer = await send({ onRcptTo: refusing(responseCode, message.slice(4)) });
    expect(answer).toMatchObject({ ok: false, refusal: { tag, reason: expect.stringContaining(message) } });
    expect(city?.taken).toEqual([]);
  });

  test.each([
    [554, 'rejected'],
    [452, 'unavailable'],
  ])('that says %i to the mail itself: it is %s', async (responseCode, tag) => {
    const answer = await send({
      onData: (stream, _session, callback) => {
        stream.resume();
        stream.on('end', () => callback(Object.assign(new Error('no'), { responseCode })));
      },
    });
    expect(answer).toMatchObject({ ok: false, refusal: { tag } });
  });

  test('that does not take our sender: it is our fault, and the mail waits', async () => {
    const answer = await send({ onMailFrom: refusing(550, '5.7.1 not you') });
    expect(answer).toMatchObject({ ok: false, refusal: { tag: 'unavailable' } });
  });

  test('that breaks off while it has the mail: nobody knows', async () => {
    const answer = await send({
      onData: (stream, session) => {
        stream.resume();
        stream.on('end', () => city?.disconnect(session.id));
      },
    });
    expect(answer).toMatchObject({ ok: false, refusal: { tag: 'unanswered' } });
  });

  test('that does not know our password: the mail waits', async () => {
    const answer = await send({}, 'an old password');
    expect(answer).toMatchObject({ ok: false, refusal: { tag: 'unavailable' } });
    expect(city?.taken).toEqual([]);
  });

  test('that offers no TLS gets neither the password nor the mail', async () => {
    const answer = await send({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    expect(answer).toMatchObject({ ok: false, refusal: { tag: 'unavailable' } });
    expect(city?.taken).toEqual([]);
  });

  test('whose certificate nobody vouches for gets neither', async () => {
    distrust();
    const answer = await send();
    distrust = trustTestCertificate();
    expect(answer).toMatchObject({ ok: false, refusal: { tag: 'unavailable' } });
    expect(city?.taken).toEqual([]);
  });

  test('that is not there: the mail waits', async () => {
    const server = createServer((socket: Socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const transport = (at: number) =>
      smtpTransport({
        host: '127.0.0.1',
        port: at,
        credentials: async () => credentials,
        from: from.address,
      });
    const raw = Buffer.from('From: a\r\n\r\nb');
    expect(await transport(port).send(raw, envelope)).toMatchObject({ refusal: { tag: 'unavailable' } });
    server.close();
    await once(server, 'close');
    expect(await transport(port).send(raw, envelope)).toMatchObject({ refusal: { tag: 'unavailable' } });
  });

  test('an address that no server could take is rejected', async () => {
    const answer = await send({}, credentials.password, { name: 'x', address: 'e01@example.com\r\nDATA' });
    expect(answer).toMatchObject({ ok: false, refusal: { tag: 'rejected' } });
    expect(city?.taken).toEqual([]);
  });

  test('when the secret cannot be read, the mail waits', async () => {
    const transport = smtpTransport({
      host: '127.0.0.1',
      port: 1,
      credentials: async () => Promise.reject(new Error('no such secret')),
      from: from.address,
    });
    expect(await transport.send(Buffer.from(''), envelope)).toMatchObject({
      refusal: { tag: 'unavailable' },
    });
  });
});
