import type { IncomingMessage, ServerResponse } from 'node:http';
import { type GatewayResponse, ownResponse } from './function-response.ts';

/** Writes what the gateway answers; what goes wrong in it is an Internal Server Error, and told. */
export function gatewayListener(
  answer: (message: IncomingMessage) => Promise<GatewayResponse>,
  onTrouble: (trouble: string) => void,
): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (message, response) => {
    const { status, headers, cookies, body } = await answer(message).catch((error: unknown) => {
      onTrouble(`gateway: ${String(error)}`);
      return ownResponse(500, 'Internal Server Error');
    });
    const hasBody = status !== 204 && status !== 304;
    response.writeHead(status, {
      ...headers,
      ...(hasBody && { 'content-length': body.length }),
      ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
    });
    response.end(hasBody && message.method !== 'HEAD' ? body : undefined);
  };
}
