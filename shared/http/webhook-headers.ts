import type { HttpRequest } from './http-message.ts';

/** An id of Standard Webhooks without a full stop, which parts what is signed. */
export const webhookIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** The id of a sending; undefined where there is none, or none of that form. */
export function readWebhookId({ headers }: Pick<HttpRequest, 'headers'>): string | undefined {
  const id = headers['webhook-id'] ?? '';
  return webhookIdPattern.test(id) ? id : undefined;
}
