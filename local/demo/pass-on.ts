import { standardWebhooks } from '../../shared/adapters/crypto/standard-webhooks.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import type { Stack } from '../stack/stack.ts';

/** Passes a letter on as the provincial platform does, signed with that secret at the time of the stack. */
export async function passOn(
  { apiUrl, clock }: Pick<Stack, 'apiUrl' | 'clock'>,
  webhookId: string,
  letter: object,
  secret: string,
): Promise<Response> {
  const sentAt = instant(await clock.now());
  const body = JSON.stringify(letter);
  return fetch(`${apiUrl}/inbound/province`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': webhookId,
      'webhook-timestamp': String(Math.floor(Date.parse(sentAt) / 1000)),
      'webhook-signature': standardWebhooks.sign({ id: webhookId, sentAt, body }, [secret]),
    },
    body,
  });
}
