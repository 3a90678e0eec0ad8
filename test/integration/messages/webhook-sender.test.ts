import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LateServer, lateServer } from '../../../local/stack/late-server.ts';
import { httpWebhookSender } from '../../../shared/adapters/http/webhook-sender.ts';

let server: LateServer;
beforeAll(async () => {
  server = await lateServer(0, () => undefined);
});
afterAll(async () => server.stop());

const answering = (answer: (message: IncomingMessage, response: ServerResponse) => void) =>
  server.serve(answer);
const local = httpWebhookSender({ targets: 'loopback', timeoutMillis: 300 });

describe('a webhook', () => {
  test('is one POST with its headers and its body to the byte', async () => {
    const got = Promise.withResolvers<{ method: string; id: string; body: string }>();
    answering((message, response) => {
      let body = '';
      message.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      message.on('end', () => {
        got.resolve({ method: message.method ?? '', id: String(message.headers['webhook-id']), body });
        response.writeHead(204).end();
      });
    });
    const body = '{"title":"晋江示例"}';
    expect(await local.post(`${server.url}/hooks`, { 'webhook-id': 'msg_1' }, body)).toEqual({ status: 204 });
    expect(await got.promise).toEqual({ method: 'POST', id: 'msg_1', body });
  });

  test('follows no redirect', async () => {
    let requests = 0;
    answering((_message, response) => {
      requests += 1;
      response.writeHead(307, { location: `${server.url}/elsewhere` }).end();
    });
    expect(await local.post(server.url, {}, '{}')).toEqual({ status: 307 });
    expect(requests).toBe(1);
  });

  test('waits no longer than it is to', async () => {
    answering(() => undefined);
    expect(await local.post(server.url, {}, '{}')).toEqual({ fault: 'timeout' });
  });

  test('that nobody takes has found no connection', async () => {
    expect(await local.post('http://127.0.0.1:9/', {}, '{}')).toEqual({ fault: 'noConnection' });
  });
});

describe('a name that leads into the network behind us', () => {
  const leadingTo = (...addresses: readonly string[]) =>
    httpWebhookSender({
      targets: 'public',
      timeoutMillis: 300,
      resolve: (_, found) =>
        found(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    });

  test.each([['127.0.0.1'], ['169.254.169.254'], ['10.0.0.5'], ['::1'], ['8.8.8.8', '10.0.0.5']])(
    'to %s is not followed',
    async (...addresses) => {
      const sender = leadingTo(...addresses);
      expect(await sender.post('https://platform.example.cn/', {}, '{}')).toEqual({
        fault: 'addressRefused',
      });
    },
  );

  test('as is an address of this machine where the stage is not one on one machine', async () => {
    expect(await leadingTo('8.8.8.8').post(server.url, {}, '{}')).toEqual({ fault: 'addressRefused' });
  });
});
