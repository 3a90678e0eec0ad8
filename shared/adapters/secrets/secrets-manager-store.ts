import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
  SecretsManagerServiceException,
} from '@aws-sdk/client-secrets-manager';
import { StorageBusy } from '../../app/ports.ts';
import type { SecretStage, SecretStore } from '../../app/secret-ports.ts';
import { isNoAnswer } from '../no-answer.ts';

const labels: Readonly<Record<SecretStage, string>> = { current: 'AWSCURRENT', previous: 'AWSPREVIOUS' };
const pleaseWait = new Set(['ThrottlingException', 'LimitExceededException']);

/** Secrets in Secrets Manager, which moves the labels of both versions by itself when a value is put. */
export function secretsManagerStore(client: SecretsManagerClient): SecretStore {
  return {
    async get(name, stage) {
      try {
        const { SecretString } = await client.send(
          new GetSecretValueCommand({ SecretId: name, VersionStage: labels[stage] }),
        );
        return SecretString;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw busyOr(error);
      }
    },
    async put(name, value) {
      try {
        await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw busyOr(error);
        await create(client, name, value);
      }
    },
    async makeOnce(name, value) {
      try {
        await create(client, name, value);
      } catch (error) {
        if (!(error instanceof ResourceExistsException)) throw error;
      }
    },
  };
}

async function create(client: SecretsManagerClient, name: string, value: string): Promise<void> {
  try {
    await client.send(new CreateSecretCommand({ Name: name, SecretString: value }));
  } catch (error) {
    throw busyOr(error);
  }
}

/** Whoever asks may come back when the service does not answer; everything else is a bug or a missing right. */
function busyOr(error: unknown): unknown {
  const passing =
    error instanceof SecretsManagerServiceException
      ? error.$fault === 'server' || pleaseWait.has(error.name)
      : isNoAnswer(error);
  return passing ? new StorageBusy(error) : error;
}
