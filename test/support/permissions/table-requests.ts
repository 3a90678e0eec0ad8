import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import * as z from 'zod';

const Started = z.object({ request: z.custom<ClientRequest>() });

/** What `operation` gives, and the requests to the table that it made, in order of their names: `GetItem`, `Query` … */
export async function tableRequestsOf<Value>(
  operation: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly requests: readonly string[] }> {
  const requests: string[] = [];
  const listener = (message: unknown): void => {
    const target = Started.parse(message).request.getHeader('x-amz-target');
    if (typeof target === 'string') requests.push(target.replace(/^.*\./, ''));
  };
  subscribe('http.client.request.start', listener);
  try {
    const value = await operation();
    return { value, requests: requests.toSorted() };
  } finally {
    unsubscribe('http.client.request.start', listener);
  }
}
