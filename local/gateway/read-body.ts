import type { IncomingMessage } from 'node:http';

/** The body of a request, or undefined when it is larger than allowed; the rest of such a body is read and dropped. */
export async function readBody(message: IncomingMessage, maximumBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maximumBytes) chunks.push(chunk);
  }
  return length <= maximumBytes ? Buffer.concat(chunks) : undefined;
}
