import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KillSwitch } from '../faults/kill-switch.ts';
import { readBody } from '../gateway/read-body.ts';
import type { Mailbox } from './mailbox.ts';
import type { SesBehaviour } from './ses-behaviour.ts';
import type { TakenMail } from './ses-events.ts';
import { type SesRefusal, sesQuota } from './ses-quota.ts';
import { type RawMail, readSendRawEmail } from './ses-request.ts';

export type SesEndpoint = {
  readonly handle: (message: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly behave: (behaviour: SesBehaviour) => void;
};

const maximumRecipients = 50;
const maximumMailBytes = 10 * 1024 * 1024;
/** Base64, and percent-encoded on top. */
const maximumRequestBytes = 4 * maximumMailBytes;

type Answer = { readonly status: number; readonly body: string } | 'hangUp';

/**
 * SES in its v1 query protocol, as far as SendRawEmail: keeps what it accepts and tells
 * what becomes of it, refuses by SES's limits or as it is told.
 */
export function sesEndpoint(
  mailbox: Mailbox,
  now: () => number,
  killSwitch: KillSwitch,
  tell: (mail: TakenMail) => void,
): SesEndpoint {
  const overQuota = sesQuota(mailbox.list, now);
  let behaviour: SesBehaviour = { kind: 'accept' };

  const nextBehaviour = (): SesBehaviour => {
    const current = behaviour;
    if (current.kind !== 'accept') {
      behaviour = current.times > 1 ? { ...current, times: current.times - 1 } : { kind: 'accept' };
    }
    return current;
  };
  const send = (mail: RawMail): Answer => {
    const refusal = refusalOf(mail) ?? overQuota(mail.destinations.length);
    if (refusal !== undefined) return refused(400, refusal);
    const { bytes, source, destinations, tags, configurationSet } = mail;
    const acceptedAt = new Date(now()).toISOString();
    const { messageId } = mailbox.keep({ acceptedAt, source, destinations: [...destinations] }, bytes);
    tell({ messageId, source, destinations, tags, configurationSet });
    return { status: 200, body: accepted(messageId) };
  };
  const answer = async (parameters: URLSearchParams): Promise<Answer> => {
    const action = parameters.get('Action') ?? '';
    if (action !== 'SendRawEmail') {
      return refused(400, {
        code: 'InvalidAction',
        message: `The local SES knows SendRawEmail only, not ${action}.`,
      });
    }
    const mail = await readSendRawEmail(parameters);
    const next = nextBehaviour();
    killSwitch.pass({ seam: 'mail', when: 'before' });
    if (next.kind === 'throttle')
      return refused(400, { code: 'Throttling', message: 'Maximum sending rate exceeded.' });
    if (next.kind === 'reject')
      return refused(400, { code: 'MessageRejected', message: 'Email was rejected.' });
    if (next.kind === 'fail')
      return refused(500, { code: 'InternalFailure', message: 'The request failed.' });
    if (next.kind === 'hangUp' && next.when === 'before') return 'hangUp';
    const sent = send(mail);
    killSwitch.pass({ seam: 'mail', when: 'after' });
    return next.kind === 'hangUp' ? 'hangUp' : sent;
  };
  return {
    behave: (next) => {
      behaviour = next;
    },
    handle: async (message, response) => {
      const body = await readBody(message, maximumRequestBytes);
      const tooLong = refused(400, { code: 'InvalidParameterValue', message: 'The request is too long.' });
      const answered =
        body === undefined ? tooLong : await answer(new URLSearchParams(body.toString('utf8')));
      if (answered === 'hangUp') response.destroy();
      else response.writeHead(answered.status, { 'content-type': 'text/xml' }).end(answered.body);
    },
  };
}

function refusalOf({ bytes, source, destinations }: RawMail): SesRefusal | undefined {
  const code = 'InvalidParameterValue';
  if (bytes.length > maximumMailBytes)
    return { code, message: `Message length is more than ${maximumMailBytes} bytes long.` };
  if (destinations.length > maximumRecipients)
    return { code, message: `Recipient count exceeds ${maximumRecipients}.` };
  if (destinations.length === 0) return { code, message: 'Missing required header: To.' };
  if (!source.includes('@')) return { code, message: "Missing final '@domain'." };
  return undefined;
}

function accepted(messageId: string): string {
  return (
    '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>' +
    `<MessageId>${messageId}</MessageId></SendRawEmailResult>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`
  );
}

function refused(status: number, { code, message }: SesRefusal): Answer {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const body =
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">' +
    `<Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error>` +
    `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
  return { status, body };
}
