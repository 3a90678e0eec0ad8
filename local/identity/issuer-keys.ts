import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { writeWhole } from '../stack/write-whole.ts';

const keysSchema = z.object({
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }),
  cookieKey: z.string(),
});

export type IssuerKeys = z.infer<typeof keysSchema>;

/** The issuer's signing key and cookie secret, made once and kept, so that a token outlives a restart of the stack. */
export async function openIssuerKeys(file: string): Promise<IssuerKeys> {
  if (existsSync(file)) return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const keys = keysSchema.parse({
    jwks: { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }] },
    cookieKey: randomBytes(32).toString('hex'),
  });
  writeWhole(file, JSON.stringify(keys));
  return keys;
}
