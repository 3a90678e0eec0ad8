import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as startRequest,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { readBody } from '../gateway/read-body.ts';
import { closeServer, listenOn } from '../stack/listen.ts';
import type { KillSwitch, Passage } from './kill-switch.ts';

/** A request of a function to an engine that speaks one of AWS's JSON protocols. */
export type EngineRequest = {
  readonly functionLabel: string;
  /** Such as `PutItem`. */
  readonly operation: string;
  readonly body: Buffer;
};

export type EngineProxyInput = {
  /** The engine's own address. */
  readonly target: string;
  readonly seam: Passage['seam'];
  readonly killSwitch: KillSwitch;
  /** Why the request may not pass, or undefined. */
  readonly refusal: (request: EngineRequest) => string | undefined;
};

export type EngineProxy = { readonly endpoint: string; readonly stop: () => Promise<void> };

const maximumBytes = 32 * 1024 * 1024;
const notForwarded = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** Stands between the functions and an engine: passes on what they may ask, and tells the kill switch of it. */
export async function startEngineProxy(input: EngineProxyInput): Promise<EngineProxy> {
  const { target, seam, killSwitch, refusal } = input;
  const agent = new Agent({ keepAlive: true });
  const forward = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await readBody(message, maximumBytes)) ?? Buffer.alloc(0);
    const operation =
      String(message.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    const functionLabel = /Credential=([^/]+)\//u.exec(message.headers.authorization ?? '')?.[1] ?? '';
    const reason = refusal({ functionLabel, operation, body });
    if (reason !== undefined) {
      const denial = { __type: 'com.amazon.coral.service#AccessDeniedException', Message: reason };
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(denial));
      return;
    }
    const passage = { seam, operation, functionLabel } as const;
    killSwitch.pass({ ...passage, when: 'before' });
    const { answer, content } = await ask(agent, target, message, body);
    killSwitch.pass({ ...passage, when: 'after' });
    response.writeHead(answer.statusCode ?? 502, {
      ...forwarded(answer.headers),
      'content-length': content.length,
    });
    response.end(content);
  };
  const server = createServer((message, response) => {
    forward(message, response).catch(() => response.destroy());
  });
  const port = await listenOn(server, 0);
  const stop = async (): Promise<void> => {
    await closeServer(server);
    agent.destroy();
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}

async function ask(
  agent: Agent,
  target: string,
  { method = 'POST', url = '/', headers }: IncomingMessage,
  body: Buffer,
): Promise<{ readonly answer: IncomingMessage; readonly content: Buffer }> {
  const answered = Promise.withResolvers<IncomingMessage>();
  const asking = startRequest(
    `${target}${url}`,
    { agent, method, headers: { ...forwarded(headers), 'content-length': body.length } },
    answered.resolve,
  );
  asking.on('error', answered.reject);
  asking.end(body);
  const answer = await answered.promise;
  return { answer, content: await buffer(answer) };
}

function forwarded(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !notForwarded.has(name)));
}
