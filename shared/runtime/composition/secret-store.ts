import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManagerStore } from '../../adapters/secrets/secrets-manager-store.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import { rememberedSecrets } from '../../app/remembered-secrets.ts';
import type { SecretStore } from '../../app/secret-ports.ts';

/** The secrets of a deployment; a function reads and writes those that its role names. */
export function secretStore(): SecretStore {
  return secretsManagerStore(
    new SecretsManagerClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 500, requestTimeout: 1500, throwOnRequestTimeout: true },
    }),
  );
}

/** The same, where many in a minute need one secret. */
export function rememberedSecretStore(): ReturnType<typeof rememberedSecrets> {
  return rememberedSecrets(secretStore(), systemClock);
}
