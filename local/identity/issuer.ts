import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, Provider } from 'oidc-provider';
import { demoClientId, demoGrantType } from './demo-grant.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { memoryAdapter } from './memory-adapter.ts';

/** Somebody who can be logged in as; `id` becomes the `sub` of the tokens. */
export type DemoAccount = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The enterprises that the login has proved the person to act for. */
  readonly creditCodes?: readonly string[];
};

export type IssuerInput = {
  readonly url: string;
  readonly keys: IssuerKeys;
  readonly accounts: readonly DemoAccount[];
  /** What the API's authorizer demands. */
  readonly audience: string;
  readonly scopes: readonly string[];
};

type RequestListener = (message: IncomingMessage, response: ServerResponse) => Promise<void>;

const tokenLifetimeSeconds = 12 * 60 * 60;

/** The local OpenID provider: RS256 access tokens for the API, for demo accounts only. It stays on real time. */
export function localIssuer({ url, keys, accounts, audience, scopes }: IssuerInput): RequestListener {
  const provider = new Provider(url, {
    adapter: memoryAdapter,
    ttl: { AccessToken: tokenLifetimeSeconds, Grant: tokenLifetimeSeconds },
    jwks: keys.jwks,
    cookies: { keys: [keys.cookieKey] },
    clients: [
      {
        client_id: demoClientId,
        token_endpoint_auth_method: 'none',
        grant_types: [demoGrantType],
        response_types: [],
        redirect_uris: [],
      },
    ],
    scopes: ['openid', ...scopes],
    claims: { openid: ['sub', 'name', 'email'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, id) => {
      const account = accounts.find((one) => one.id === id);
      return (
        account && { accountId: id, claims: () => ({ sub: id, name: account.name, email: account.email }) }
      );
    },
    extraTokenClaims: (_ctx, token) => {
      const account = 'accountId' in token ? accounts.find(({ id }) => id === token.accountId) : undefined;
      return account && claimsOf(account);
    },
  });
  provider.registerGrantType<{ account?: string; scope?: string }>(
    demoGrantType,
    async (ctx) => {
      const { account, scope = scopes.join(' ') } = ctx.oidc.params;
      const known = accounts.find(({ id }) => id === account);
      if (known === undefined)
        throw new errors.CustomOIDCProviderError('invalid_grant', `there is no account ${account}`);
      const unknown = scope.split(' ').find((one) => !scopes.includes(one));
      if (unknown !== undefined) throw new errors.InvalidScope('requested scope is not known', unknown);
      const { AccessToken, Grant, ResourceServer } = ctx.oidc.provider;
      const grant = new Grant({ clientId: demoClientId, accountId: known.id });
      grant.addResourceScope(audience, scope);
      const token = new AccessToken({
        client: ctx.oidc.client,
        accountId: known.id,
        grantId: await grant.save(),
        scope,
        gty: 'demo_account',
        expiresIn: tokenLifetimeSeconds,
      });
      token.resourceServer = new ResourceServer(audience, {
        audience,
        scope: scopes.join(' '),
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      });
      const accessToken = await token.save();
      ctx.body = { access_token: accessToken, token_type: 'Bearer', expires_in: tokenLifetimeSeconds, scope };
    },
    ['account', 'scope'],
  );
  const answer = provider.callback();
  return async (message, response) => {
    await answer(message, response);
  };
}

/** What the tokens say of a person, by the claims that the config of the local stage takes: their usual names. */
function claimsOf({ name, email, creditCodes = [] }: DemoAccount) {
  return { name, email, ...(creditCodes.length > 0 && { credit_code: [...creditCodes] }) };
}
