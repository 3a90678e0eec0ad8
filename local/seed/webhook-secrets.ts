import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { standardWebhooks } from '../../shared/adapters/crypto/standard-webhooks.ts';
import { secretsManagerStore } from '../../shared/adapters/secrets/secrets-manager-store.ts';
import { webhookSecretsBelow } from '../../shared/domain/integration/secret-names.ts';
import { Source } from '../../shared/domain/integration/source.ts';
import { seededIntegrators } from './integrators.ts';

/** Gives each platform that may pass letters on, and each integrator, a secret of its own, made here, unless it has one. */
export async function makeWebhookSecrets(endpoint: string, region: string): Promise<void> {
  const client = new SecretsManagerClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'seed', secretAccessKey: 'local' },
  });
  const store = secretsManagerStore(client);
  const below = webhookSecretsBelow('quanzhou', 'local');
  const names = [
    ...Source.options.map((source) => `${below}inbound/${source}`),
    ...seededIntegrators.map(({ id }) => `${below}integrators/${id}`),
  ];
  try {
    for (const name of names) {
      const known = await store.get(name, 'current');
      if (known === undefined) await store.put(name, standardWebhooks.freshSecret());
    }
  } finally {
    client.destroy();
  }
}
