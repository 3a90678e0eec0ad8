import { SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { sesTransport } from '../../../shared/adapters/ses/ses-transport.ts';
import { MailId } from '../../../shared/domain/message/mail.ts';

const client = new SESClient({ region: 'local', maxAttempts: 1 });
const ses = mockClient(client);
const mailId = MailId.parse('01K5XQ00000000000000000000_1_0_writer');
const envelope = { mailId, to: { name: '陈示一', address: 'e01@example.com' } };
const raw = Buffer.from('From: a\r\n\r\nb');

const answerOf = async (error: Error) => {
  ses.on(SendRawEmailCommand).rejectsOnce(error);
  return sesTransport(client, undefined).send(raw, envelope);
};

function sesError(name: string, httpStatusCode: number): SESServiceException {
  const $fault = httpStatusCode < 500 ? 'client' : 'server';
  return new SESServiceException({ name, $fault, message: 'why', $metadata: { httpStatusCode } });
}

beforeEach(() => ses.reset());

describe('SES', () => {
  test('gets the bytes, one recipient, our id as a tag and the configuration set', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: '0100-ses' });
    expect(await sesTransport(client, 'city').send(raw, envelope)).toEqual({
      ok: true,
      value: { providerId: '0100-ses' },
    });
    expect(ses.commandCalls(SendRawEmailCommand)[0]?.args[0].input).toEqual({
      RawMessage: { Data: raw },
      Destinations: ['e01@example.com'],
      Tags: [{ Name: 'zhitong-message', Value: mailId }],
      ConfigurationSetName: 'city',
    });
    // What SES allows in the value of a tag.
    expect(mailId).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  test('without a configuration set, names none', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: '0100-ses' });
    await sesTransport(client, undefined).send(raw, envelope);
    expect(ses.commandCalls(SendRawEmailCommand)[0]?.args[0].input).not.toHaveProperty(
      'ConfigurationSetName',
    );
  });

  test.each([
    ['MessageRejected', 400, 'rejected'],
    ['InvalidParameterValue', 400, 'rejected'],
    ['Throttling', 400, 'unavailable'],
    ['AccountSendingPausedException', 400, 'unavailable'],
    ['ConfigurationSetDoesNotExist', 400, 'unavailable'],
    ['MailFromDomainNotVerifiedException', 400, 'unavailable'],
    ['AccessDenied', 403, 'unavailable'],
    ['ServiceUnavailable', 503, 'unavailable'],
    ['InternalFailure', 500, 'unanswered'],
  ])('%s (%i): the mail is %s', async (name, status, tag) => {
    expect(await answerOf(sesError(name, status))).toEqual({
      ok: false,
      refusal: { tag, reason: `${name}: why` },
    });
  });

  test.each([
    ['ECONNREFUSED', 'unavailable'],
    ['ENOTFOUND', 'unavailable'],
    ['ECONNRESET', 'unanswered'],
  ])('a connection that ends in %s: the mail is %s', async (code, tag) => {
    const error = Object.assign(new Error('to e01@example.com'), { code });
    expect(await answerOf(error)).toEqual({ ok: false, refusal: { tag, reason: `Error ${code}` } });
  });
});
