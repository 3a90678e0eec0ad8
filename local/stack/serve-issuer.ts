import { localIssuer } from '../identity/issuer.ts';
import { openIssuerKeys } from '../identity/issuer-keys.ts';
import type { System } from '../system/system.ts';
import type { LateServer } from './late-server.ts';
import type { Seed } from './seed.ts';

/** Lets the local issuer answer, with tokens for what the API's authorizer demands. */
export async function serveIssuer(
  server: LateServer,
  keysFile: string,
  { system, accounts }: { readonly system: System; readonly accounts: Seed['accounts'] },
): Promise<void> {
  const guarded = system.api.routes.filter(({ authorizer }) => authorizer?.issuer === server.url);
  const [audience] = guarded.flatMap(({ authorizer }) => authorizer?.audience ?? []);
  // Without a route that trusts it there is nobody to issue tokens for: the city's own login is used.
  if (audience === undefined) return;
  const scopes = [...new Set(guarded.flatMap((route) => route.scopes))];
  const keys = await openIssuerKeys(keysFile);
  server.serve(localIssuer({ url: server.url, keys, accounts, audience, scopes }));
}
