import { expect, test } from 'vitest';
import { hmacUnsubscribeTokens } from '../../../shared/adapters/crypto/unsubscribe-tokens.ts';
import { rememberedSecrets } from '../../../shared/app/remembered-secrets.ts';
import type { SecretStore } from '../../../shared/app/secret-ports.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { plusSeconds } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';

const mine = { accountId: AccountId.parse('e01'), source: { kind: 'all' } } as const;
const began = beijing('2026-09-24 18:00');

/** Secrets of which every reader that comes before the first write finds none; the later ones answer in any order. */
function emptySecrets() {
  const made = new Map<string, string>();
  const secrets = {
    reads: 0,
    async get(name: string, stage: string) {
      secrets.reads += 1;
      const value = stage === 'current' ? made.get(name) : undefined;
      for (let turns = secrets.reads % 5; turns > 0; turns -= 1) await Promise.resolve();
      return value;
    },
    async makeOnce(name: string, value: string) {
      if (!made.has(name)) made.set(name, value);
    },
  } satisfies Pick<SecretStore, 'get' | 'makeOnce'> & { reads: number };
  return secrets;
}

test.each([
  ['read each time', (secrets: ReturnType<typeof emptySecrets>) => secrets],
  [
    'remembered',
    (secrets: ReturnType<typeof emptySecrets>) => rememberedSecrets(secrets, { now: () => began }),
  ],
])(
  'the links of the first mails hold, though many are signed before there is a key that is %s',
  async (_how, kept) => {
    const tokens = hmacUnsubscribeTokens(kept(emptySecrets()), 'key');
    const signers = await Promise.all(Array.from({ length: 14 }, async () => tokens.signer()));
    const links = new Set(signers.map((sign) => sign(mine)));
    expect(links.size).toBe(1);
    for (const link of links) expect(await tokens.read(link)).toEqual(mine);
  },
);

test('mails of a minute read the key once, those of the next once more', async () => {
  const secrets = emptySecrets();
  await secrets.makeOnce('key', 'a2V5');
  let now = began;
  const tokens = hmacUnsubscribeTokens(rememberedSecrets(secrets, { now: () => now }), 'key');
  for (const [seconds, reads] of [
    [0, 1],
    [59, 1],
    [60, 2],
    [119, 2],
  ] as const) {
    now = plusSeconds(began, seconds);
    await tokens.signer();
    expect(secrets.reads).toBe(reads);
  }
});
