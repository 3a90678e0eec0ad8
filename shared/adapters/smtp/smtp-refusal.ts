import * as z from 'zod';
import type { SendRefusal } from '../../app/message-ports.ts';

/** What nodemailer says of a failure: the server's reply, if there was one, and the command it replied to. */
const Failure = z.object({
  message: z.string(),
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});

/** Bad destination mailbox address (RFC 3463 5.1.1, RFC 7505 5.1.10). */
const badMailbox = /^5\d\d[ -]5\.1\.(1|10)\b/;

/**
 * What a failure means for the mail. Before the mail was handed over, the server has not seen it. After that only its reply
 * tells: 4yz not now, 5yz never (RFC 5321 section 4.2.1), except that a refused sender is our fault and not the mail's.
 */
export function smtpRefusal(error: unknown, handedOver: boolean): SendRefusal {
  const parsed = Failure.safeParse(error);
  if (!parsed.success) return { tag: handedOver ? 'unanswered' : 'unavailable', reason: 'unknown error' };
  const { message, code, command, responseCode, response = message } = parsed.data;
  if (!handedOver) return { tag: 'unavailable', reason: response };
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (responseCode === undefined) return { tag: aboutTheMail ? 'rejected' : 'unanswered', reason: response };
  if (responseCode < 500 || !aboutTheMail || command === 'MAIL FROM')
    return { tag: 'unavailable', reason: response };
  return { tag: badMailbox.test(response) ? 'noSuchMailbox' : 'rejected', reason: response };
}
