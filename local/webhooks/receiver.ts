import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../gateway/read-body.ts';
import { type Verdict, verifySignature } from './verify-signature.ts';
import type { ReceivedWebhook } from './received-webhook.ts';
import { receivedPage } from './receiver-page.ts';

const maximumBytes = 100_000;
const most = 1000;

type ReceiverInput = {
  /** The secrets of an integrator: the one in use, and the one before it. */
  readonly secretsOf: (integrator: string) => readonly string[];
  /** Domain time in milliseconds. */
  readonly now: () => number;
};

/** Stands in for the integrators of the seed, each at `/<its id>`: verifies what it gets, and shows it at `/` and `/received.json`. */
export function webhookReceiver({
  secretsOf,
  now,
}: ReceiverInput): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  const received: ReceivedWebhook[] = [];
  const take = async (message: IncomingMessage, integrator: string): Promise<Verdict> => {
    const body = (await readBody(message, maximumBytes)) ?? Buffer.alloc(0);
    const verdict = verifySignature(message.headers, body, secretsOf(integrator), now());
    received.unshift({
      integrator,
      webhookId: String(message.headers['webhook-id']),
      receivedAt: new Date(now()).toISOString(),
      verdict,
      body: body.toString('utf8'),
    });
    received.splice(most);
    return verdict;
  };
  return async (message, response) => {
    const { pathname } = new URL(message.url ?? '/', 'http://receiver');
    const integrator = /^\/([A-Za-z0-9-]+)$/u.exec(pathname)?.[1];
    if (message.method === 'POST' && integrator !== undefined) {
      const verdict = await take(message, integrator);
      response.writeHead(verdict === 'valid' ? 204 : 401).end();
    } else if (pathname === '/received.json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(received));
    } else if (pathname === '/') {
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        })
        .end(receivedPage(received));
    } else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  };
}
