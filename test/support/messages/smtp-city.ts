import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

const data = join(import.meta.dirname, '..', '..', 'data');
/** Of a self-signed pair for localhost, made for these tests and good for nothing else. */
const certificate = readFileSync(join(data, 'localhost-certificate.pem'), 'utf8');
const key = readFileSync(join(data, 'localhost-key.pem'), 'utf8');

/** A mail that a server has taken. */
interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly underTls: boolean;
  readonly user: unknown;
}

export interface SmtpCity {
  readonly port: number;
  readonly taken: readonly TakenMail[];
  /** Breaks off the connection of a session, without a word. */
  disconnect(sessionId: string): void;
  stop(): Promise<void>;
}

export const credentials = { user: 'zhitong', password: 'a password' };

/** Trusts the certificate of these servers in this process until the function that it gives is called. */
export function trustTestCertificate(): () => void {
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, certificate]);
  return () => tls.setDefaultCACertificates(before);
}

/** A mail server on a free port of this machine that keeps what it takes; `options` make it refuse. */
export async function startSmtpCity(options: SMTPServerOptions = {}): Promise<SmtpCity> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    cert: certificate,
    key,
    onAuth: ({ username, password }, _session, callback) =>
      username === credentials.user && password === credentials.password
        ? callback(null, { user: username })
        : callback(new Error('no such user')),
    onData: (stream, { envelope, secure, user }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
          underTls: secure,
          user,
        });
        callback(null, 'queued as 42');
      });
    },
    ...options,
  });
  // A client that breaks off is a test, not an error of the server.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const disconnect = (sessionId: string): void => {
    for (const connection of server.connections) {
      if (connection.id === sessionId) connection.close();
    }
  };
  return {
    port,
    taken,
    disconnect,
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
