import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../gateway/read-body.ts';
import { StartRefused } from './start-refused.ts';

/** What can be asked of the running stack: a path, and what answers it from the question's JSON. */
export type ControlActions = Readonly<Record<string, (question: unknown) => Promise<object>>>;

const maximumBytes = 100_000;

/**
 * Answers the command lines and tests. Only who can read the state directory has the key, so that no web page and no
 * other user of the machine can move the clock.
 */
export function control(
  key: string,
  actions: ControlActions,
): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  const expected = Buffer.from(`Bearer ${key}`);
  return async (message, response) => {
    const answer = (status: number, content: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    };
    const given = Buffer.from(message.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      answer(401, { refused: 'the key of the state directory is required' });
      return;
    }
    const action = message.method === 'POST' ? actions[message.url ?? ''] : undefined;
    if (action === undefined) {
      answer(404, { refused: 'there is no such action' });
      return;
    }
    const body = await readBody(message, maximumBytes);
    try {
      answer(200, await action(JSON.parse(body?.toString('utf8') ?? '{}')));
    } catch (error) {
      answer(error instanceof StartRefused ? 409 : 500, {
        refused: error instanceof Error ? error.message : String(error),
      });
    }
  };
}
