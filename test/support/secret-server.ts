import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecretBox, type SecretBox } from '../../local/secrets/secret-box.ts';
import { secretsEndpoint } from '../../local/secrets/secrets-endpoint.ts';
import { lateServer } from '../../local/stack/late-server.ts';

/** The local stack's Secrets Manager, for tests of functions. */
export interface SecretServer {
  readonly endpoint: string;
  readonly box: SecretBox;
  readonly stop: () => Promise<void>;
}

export async function startSecretServer(): Promise<SecretServer> {
  const dir = await mkdtemp(join(tmpdir(), 'zhitong-secrets-'));
  const arnOf = (name: string): string => `arn:aws:secretsmanager:local:000000000000:secret:${name}-local0`;
  const box = openSecretBox(join(dir, 'secrets.json'), () => 0, arnOf);
  const server = await lateServer(0, () => undefined);
  server.serve(secretsEndpoint(box));
  return {
    endpoint: server.url,
    box,
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true });
    },
  };
}
