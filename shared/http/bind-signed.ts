import type * as z from 'zod';
import type { ClaimedMessage } from '../app/verify-webhook.ts';
import { accepted, refused } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type BoundRoute, type Handled, neverStored } from './bound-route.ts';
import type { Contract } from './contract.ts';
import { maxBodyBytes } from './json-body.ts';
import { noQuery } from './paging.ts';
import { readBody, readParams, readQuery } from './read-request.ts';
import { readWebhookId } from './webhook-headers.ts';

/** How a request with a signature is verified and answered. */
interface Signed<Params, Body, View> {
  /** Whether whom the path names has sent it, just now. */
  readonly verify: (params: Params, message: ClaimedMessage, now: Instant) => Promise<boolean>;
  readonly handle: (params: Params, body: Body, webhookId: string, now: Instant) => Handled<View>;
}

/**
 * Binds a POST of another system, which has no token: its signature over the body to the byte is all that lets it in, so nothing
 * of the body is read before that is verified.
 */
export function bindSigned<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  contract: Contract<Params, Body, View>,
  { verify, handle }: Signed<z.output<Params>, z.output<Body>, z.input<View>>,
): BoundRoute {
  return {
    async respond(request) {
      const params = readParams(contract.params, request);
      if (!params.ok) return params;
      const query = readQuery(noQuery, request);
      if (!query.ok) return query;
      const { headers, body: text = '', receivedAt } = request;
      if (new TextEncoder().encode(text).length > maxBodyBytes) return refused({ tag: 'bodyTooLarge' });
      const id = readWebhookId(request);
      const { 'webhook-timestamp': seconds = '', 'webhook-signature': signature = '' } = headers;
      const isSigned =
        id !== undefined && (await verify(params.value, { id, seconds, signature, body: text }, receivedAt));
      if (!isSigned) return refused({ tag: 'signatureInvalid' });
      const body = readBody(contract.body, request);
      if (!body.ok) return body;
      const view = await handle(params.value, body.value, id, receivedAt);
      if (!view.ok) return view;
      return accepted({
        status: contract.success.status,
        headers: neverStored,
        body: JSON.stringify(view.value),
      });
    },
  };
}
