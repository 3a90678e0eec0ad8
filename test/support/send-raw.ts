import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TestAnswer } from './http-api.ts';

const agent = new Agent({ keepAlive: true });

/** Sends a request whose path stays as it is written, which `fetch` would tidy up first. */
export async function sendRaw(
  origin: string,
  {
    method,
    path,
    headers,
    body,
  }: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
  },
): Promise<TestAnswer> {
  const { hostname, port } = new URL(origin);
  const outgoing = request({ agent, hostname, port, method, path, headers });
  const answered = Promise.withResolvers<IncomingMessage>();
  outgoing.once('response', answered.resolve).once('error', answered.reject).end(body);
  const incoming = await answered.promise;
  const content = await text(incoming);
  const received = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(received),
    text: content,
    json: (): unknown => JSON.parse(content),
  };
}
