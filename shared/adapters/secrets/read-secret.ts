import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';

/** A secret that is kept as JSON, by its ARN. Throws when it is not there or not what the schema says, naming no value. */
export async function readSecret<Value>(
  client: SecretsManagerClient,
  arn: string,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  const parsed = schema.safeParse(jsonOf(SecretString));
  if (!parsed.success) throw new Error(`the secret ${arn} is not the JSON that is expected`);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
