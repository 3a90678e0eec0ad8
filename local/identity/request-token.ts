import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import { demoClientId, demoGrantType } from './demo-grant.ts';

const discoverySchema = z.object({ token_endpoint: z.string() });
const grantedSchema = z.object({ access_token: z.string() });
const refusedSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/**
 * An access token of a demo account, asked for at the running issuer. Throws StartRefused when the issuer does not know
 * the account or the scope.
 */
export async function requestToken(issuerUrl: string, account: string, scope?: string): Promise<string> {
  const discovery = await fetch(`${issuerUrl}/.well-known/openid-configuration`);
  const { token_endpoint: endpoint } = discoverySchema.parse(await discovery.json());
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: demoGrantType,
      client_id: demoClientId,
      account,
      ...(scope !== undefined && { scope }),
    }),
  });
  const content: unknown = await answer.json();
  const granted = grantedSchema.safeParse(content);
  if (granted.success) return granted.data.access_token;
  const refused = refusedSchema.parse(content);
  throw new StartRefused(`No token for ${account}: ${refused.error_description ?? refused.error}`);
}
