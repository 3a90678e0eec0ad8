import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { closeServer, listenOn } from '../../local/stack/listen.ts';

export type TokenIssuer = {
  readonly url: string;
  /** A token that the gateway takes, but for what the claims and the algorithm change. */
  readonly token: (claims?: JWTPayload, algorithm?: 'RS256' | 'HS256') => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** An OpenID provider that has a discovery document and one RS256 key, and signs whatever a test asks for. */
export async function startTokenIssuer(audience: string, scope: string): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
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
    token: async (claims = {}, algorithm = 'RS256') => {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const usual = { iss: url, aud: audience, scope, sub: 'alice', iat: nowSeconds, exp: nowSeconds + 60 };
      const key =
        algorithm === 'RS256' ? privateKey : new TextEncoder().encode('a secret of 32 bytes, or longer..');
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: algorithm, kid: 'k1' }).sign(key);
    },
  };
}
