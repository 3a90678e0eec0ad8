import SMTPConnection from 'nodemailer/lib/smtp-connection';
import * as z from 'zod';
import type { MailTransport } from '../../app/message-ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { smtpRefusal } from './smtp-refusal.ts';

/** Who the mail server knows us as. */
export const SmtpCredentials = z.strictObject({ user: z.string().min(1), password: z.string().min(1) });
export type SmtpCredentials = z.infer<typeof SmtpCredentials>;

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** Asked for each mail, so that a changed password is used at once. */
  readonly credentials: () => Promise<SmtpCredentials>;
  /** The envelope sender, where bounces go. */
  readonly from: string;
}

/** The port of SMTP inside TLS (RFC 8314); on any other one STARTTLS is demanded. */
const implicitTlsPort = 465;

// A server that hangs must not use up the time of the mails after this one.
const timeouts = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 15_000, dnsTimeout: 5000 };

/** The city's own mail server, always under TLS and logged in; a connection for each mail. */
export function smtpTransport({ host, port, credentials, from }: SmtpServer): MailTransport {
  return {
    async send(raw, { to }) {
      let handedOver = false;
      const secure = port === implicitTlsPort;
      const connection = new SMTPConnection({ host, port, secure, requireTLS: !secure, ...timeouts });
      try {
        await opened(connection, await credentials());
        handedOver = true;
        const providerId = await handed(connection, raw, from, to.address);
        connection.quit();
        return accepted({ providerId });
      } catch (error) {
        connection.close();
        return refused(smtpRefusal(error, handedOver));
      }
    },
  };
}

async function opened(connection: SMTPConnection, { user, password }: SmtpCredentials): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // It stays for as long as the connection does: an error without a listener would end the process.
    connection.on('error', reject);
    connection.connect((refusal) => {
      if (refusal) reject(refusal);
      else connection.login({ user, pass: password }, (denial) => (denial ? reject(denial) : resolve()));
    });
  });
}

async function handed(
  connection: SMTPConnection,
  raw: Uint8Array,
  from: string,
  to: string,
): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    connection.on('error', reject);
    connection.send({ from, to: [to] }, Buffer.from(raw), (refusal, info) => {
      if (refusal) reject(refusal);
      else resolve(info.serverMessageId ?? info.response);
    });
  });
}
