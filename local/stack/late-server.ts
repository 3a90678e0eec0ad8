import { createServer, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http';
import { closeServer, listenOn } from './listen.ts';

type Listener = (message: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type LateServer = {
  readonly url: string;
  /** What answers from now on. */
  readonly serve: (listener: Listener) => void;
  readonly stop: () => Promise<void>;
};

/**
 * A server on 127.0.0.1 whose address is known before there is anything to answer with; until then it answers 503.
 * What its listener fails at is told, and the connection closed.
 */
export async function lateServer(
  port: number,
  onTrouble: (trouble: string) => void,
  options: ServerOptions = {},
): Promise<LateServer> {
  let listener: Listener = notYet;
  const server = createServer({ keepAliveTimeout: 60_000, ...options }, (message, response) => {
    const answer = async (): Promise<void> => listener(message, response);
    answer().catch((error: unknown) => {
      onTrouble(`${message.method} ${message.url}: ${String(error)}`);
      response.destroy();
    });
  });
  const listening = await listenOn(server, port);
  return {
    url: `http://127.0.0.1:${listening}`,
    serve: (next) => {
      listener = next;
    },
    stop: async () => closeServer(server),
  };
}

function notYet(_message: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/json' }).end('{"message":"Service Unavailable"}');
}
