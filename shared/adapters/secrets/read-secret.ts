import type * as z from 'zod';
import type { SecretStore } from '../../app/secret-ports.ts';

/** A secret that is kept as JSON, by its ARN. Throws when it is not there or not what the schema says, naming no value. */
export async function readSecret<Value>(
  secrets: Pick<SecretStore, 'get'>,
  arn: string,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const parsed = schema.safeParse(jsonOf((await secrets.get(arn, 'current')) ?? ''));
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
