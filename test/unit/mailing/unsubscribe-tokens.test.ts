import { expect, test } from 'vitest';
import { hmacUnsubscribeTokens } from '../../../shared/adapters/crypto/unsubscribe-tokens.ts';
import type { SecretStore } from '../../../shared/app/secret-ports.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';

const mine = { accountId: AccountId.parse('e01'), source: { kind: 'all' } } as const;

/** Secrets of which every reader that comes before the first write finds none. */
function emptySecrets(): Pick<SecretStore, 'get' | 'makeOnce'> {
  const made = new Map<string, string>();
  return {
    get: async (name, stage) => (stage === 'current' ? made.get(name) : undefined),
    async makeOnce(name, value) {
      if (!made.has(name)) made.set(name, value);
    },
  };
}

test('the links of the first mails hold, though many are signed before there is a key', async () => {
  const tokens = hmacUnsubscribeTokens(emptySecrets(), 'key');
  const signers = await Promise.all(Array.from({ length: 14 }, async () => tokens.signer()));
  const links = new Set(signers.map((sign) => sign(mine)));
  expect(links.size).toBe(1);
  for (const link of links) expect(await tokens.read(link)).toEqual(mine);
});
