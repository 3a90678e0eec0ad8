import { hmacUnsubscribeTokens } from '../../../shared/adapters/crypto/unsubscribe-tokens.ts';
import type { Unsubscribing } from '../../../shared/domain/mailing/unsubscribing.ts';
import { unsubscribeKeyName } from '../../../shared/domain/mailing/unsubscribe-key-name.ts';

/** The key of links in tests of the API, and what it is called there. */
export const linkKey = {
  name: unsubscribeKeyName('test', 'test'),
  value: Buffer.alloc(32, 7).toString('base64'),
};

const tokens = hmacUnsubscribeTokens(
  { get: async () => linkKey.value, makeOnce: async () => undefined },
  linkKey.name,
);

/** The token of a link that ends these mails. */
export const tokenFor: (unsubscribing: Unsubscribing) => string = await tokens.signer();
