import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../gateway/read-body.ts';
import { closeServer, listenOn } from '../stack/listen.ts';
import type { KillSwitch, Passage } from './kill-switch.ts';

export type EngineProxy = { readonly endpoint: string; readonly stop: () => Promise<void> };

const maximumBytes = 32 * 1024 * 1024;
const notForwarded = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

/** Stands between the functions and an engine while a fault is armed: passes everything on, and tells the kill switch. */
export async function startEngineProxy(
  target: string,
  seam: Passage['seam'],
  switchOff: KillSwitch,
): Promise<EngineProxy> {
  const forward = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(message, maximumBytes);
    const operation =
      String(message.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    const functionLabel = /Credential=([^/]+)\//u.exec(message.headers.authorization ?? '')?.[1] ?? '';
    const passage = { seam, operation, functionLabel } as const;
    switchOff.pass({ ...passage, when: 'before' });
    const answer = await fetch(`${target}${message.url ?? '/'}`, {
      method: message.method ?? 'POST',
      headers: forwarded(message.headers),
      ...(body && body.length > 0 && { body }),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    switchOff.pass({ ...passage, when: 'after' });
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !notForwarded.has(name)));
    response.writeHead(answer.status, { ...headers, 'content-length': content.length }).end(content);
  };
  const server = createServer((message, response) => {
    forward(message, response).catch(() => response.destroy());
  });
  const port = await listenOn(server, 0);
  return { endpoint: `http://127.0.0.1:${port}`, stop: async () => closeServer(server) };
}

function forwarded(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !notForwarded.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
}
