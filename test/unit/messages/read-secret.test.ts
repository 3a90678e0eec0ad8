import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { readSecret } from '../../../shared/adapters/secrets/read-secret.ts';
import { secretsManagerStore } from '../../../shared/adapters/secrets/secrets-manager-store.ts';
import { SmtpCredentials } from '../../../shared/adapters/smtp/smtp-transport.ts';

const client = new SecretsManagerClient({ region: 'local' });
const secrets = mockClient(client);
const store = secretsManagerStore(client);
const arn = 'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:zhitong/smtp-AbCdEf';
const secretOf = async (SecretString: string) => {
  secrets.on(GetSecretValueCommand, { SecretId: arn }).resolves({ SecretString });
  return readSecret(store, arn, SmtpCredentials);
};

describe('a secret', () => {
  test('is the JSON that the schema expects', async () => {
    expect(await secretOf('{"user":"zhitong","password":"p"}')).toEqual({ user: 'zhitong', password: 'p' });
  });

  test.each(['not JSON p4ss', '{"user":"zhitong","pass":"p4ss"}'])(
    '%s is an error that does not tell it',
    async (text) => {
      const reading = secretOf(text);
      await expect(reading).rejects.toThrow(`the secret ${arn} is not the JSON that is expected`);
      await expect(reading).rejects.not.toThrow('p4ss');
    },
  );
});
