import { expect, test } from 'vitest';
import { randomTokens } from '../../../shared/adapters/crypto/random-tokens.ts';

const fresh = () => randomTokens.fresh();
const digest = (token: string) => randomTokens.digest(token);
const isOneOf = (token: string, digests: readonly string[]) => randomTokens.isOneOf(token, digests);

test('a token has 256 bits, is fit for a URL and never the same', () => {
  const tokens = Array.from({ length: 200 }, fresh);
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) {
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  }
});

test('a token is known by its digest alone, whichever of them it is', () => {
  const [token, ...others] = Array.from({ length: 4 }, fresh);
  if (token === undefined) throw new Error('no token');
  expect(digest(token)).toMatch(/^[0-9a-f]{64}$/);
  const digests = others.map(digest);
  expect(isOneOf(token, digests)).toBe(false);
  for (const place of [0, 1, 2, 3])
    expect(isOneOf(token, digests.toSpliced(place, 0, digest(token)))).toBe(true);
  expect(isOneOf(token, [])).toBe(false);
  expect(isOneOf(digest(token), [digest(token)])).toBe(false);
});
