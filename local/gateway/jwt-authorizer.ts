import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import type { AuthorizerSpec } from '../system/api-spec.ts';

/** What a function learns of the token: every claim as text, and the scopes of the route that the token holds. */
export type Authorization = {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
};

export type AuthorizerAnswer =
  | { readonly kind: 'authorized'; readonly authorization: Authorization }
  | { readonly kind: 'unauthorized'; readonly challenge: string }
  | { readonly kind: 'forbidden'; readonly challenge: string };

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.string() });

/**
 * The JWT authorizer of an HTTP API: the token is one of the issuer (RS256, by its discovery document), in time, for the
 * audience (`client_id` counts where there is no `aud`), and holds one of the route's scopes. It stays on real time.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function jwtAuthorizer(
  spec: AuthorizerSpec,
): (header: string | undefined, scopes: readonly string[]) => Promise<AuthorizerAnswer> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keysOfIssuer = async (): Promise<JWTVerifyGetKey> => {
    keys ??= discoverKeys(spec.issuer);
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw error;
    }
  };
  return async (header, routeScopes) => {
    const token = header?.replace(/^Bearer /iu, '');
    if (token === undefined || token === '') return { kind: 'unauthorized', challenge: 'Bearer' };
    try {
      const { payload } = await jwtVerify(token, await keysOfIssuer(), {
        issuer: spec.issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      });
      if (isOfTheFuture(payload)) return invalid('the token was issued in the future');
      if (!isForAudience(payload, spec.audience)) return invalid('the token has an invalid audience');
      const held = scopesOf(payload).filter((scope) => routeScopes.includes(scope));
      if (routeScopes.length > 0 && held.length === 0) {
        return { kind: 'forbidden', challenge: 'Bearer error="insufficient_scope"' };
      }
      const scopes = routeScopes.length > 0 ? held : null;
      return { kind: 'authorized', authorization: { claims: claimsAsText(payload), scopes } };
    } catch (error) {
      return invalid(error instanceof errors.JWTExpired ? 'the token has expired' : 'the token is not valid');
    }
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  const discovery = discoverySchema.parse(await answer.json());
  return createRemoteJWKSet(new URL(discovery.jwks_uri));
}

function invalid(description: string): AuthorizerAnswer {
  return {
    kind: 'unauthorized',
    challenge: `Bearer error="invalid_token" error_description="${description}"`,
  };
}

/** API Gateway looks at `iat` too, which RFC 7519 does not ask for. */
function isOfTheFuture({ iat }: JWTPayload): boolean {
  return iat !== undefined && iat > Date.now() / 1000;
}

function isForAudience({ aud, client_id: clientId }: JWTPayload, audience: readonly string[]): boolean {
  const presented = aud ?? clientId;
  const values: readonly unknown[] = Array.isArray(presented) ? presented : [presented];
  return values.some((value) => typeof value === 'string' && audience.includes(value));
}

function scopesOf({ scope, scp }: JWTPayload): readonly string[] {
  const granted = scope ?? scp;
  if (typeof granted === 'string') return granted.split(' ');
  return Array.isArray(granted) ? granted.filter((value) => typeof value === 'string') : [];
}

function claimsAsText(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
}

/** Lists as the gateway writes them, in brackets and parted by spaces. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
