import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { closeServer, listenOn } from '../../local/stack/listen.ts';

/** By the issuer's key, or in one of the ways in which tokens are forged. */
export type Signing =
  | 'RS256'
  | 'HS256'
  | 'HS256 with the public key'
  | 'none'
  | 'another key under the same id'
  | 'another key under its own id';

export type TokenIssuer = {
  readonly url: string;
  /** A token that the gateway takes, but for what the claims and the signing change. */
  readonly token: (claims?: JWTPayload, signing?: Signing) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** An OpenID provider that has a discovery document and one RS256 key, and signs whatever a test asks for. */
export async function startTokenIssuer(audience: string, scope: string): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const foreign = await generateKeyPair('RS256');
  const secretOf = (text: string) => new TextEncoder().encode(text);
  const keys = {
    RS256: { alg: 'RS256', key: privateKey, kid: 'k1' },
    HS256: { alg: 'HS256', key: secretOf('a secret of 32 bytes, or longer..'), kid: 'k1' },
    'HS256 with the public key': { alg: 'HS256', key: secretOf(await exportSPKI(publicKey)), kid: 'k1' },
    'another key under the same id': { alg: 'RS256', key: foreign.privateKey, kid: 'k1' },
    'another key under its own id': { alg: 'RS256', key: foreign.privateKey, kid: 'k2' },
  };
  let url = '';
  const server = createServer((message, response) => {
    const isDiscovery = message.url === '/.well-known/openid-configuration';
    const content = isDiscovery ? { issuer: url, jwks_uri: `${url}/jwks` } : { keys: [jwk] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  });
  url = `http://127.0.0.1:${await listenOn(server, 0)}`;
  return {
    url,
    stop: async () => closeServer(server),
    token: async (claims = {}, signing = 'RS256') => {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const usual = { iss: url, aud: audience, scope, sub: 'alice', iat: nowSeconds, exp: nowSeconds + 60 };
      const payload = { ...usual, ...claims };
      if (signing === 'none') return new UnsecuredJWT(payload).encode();
      const { alg, key, kid } = keys[signing];
      return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
    },
  };
}
