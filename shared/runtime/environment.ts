import * as z from 'zod';
import { CityRules } from '../domain/deadline/city-rules.ts';
import { UnitId } from '../domain/directory/ids.ts';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'not JSON', input: text });
    return z.NEVER;
  }
});

/** A variable whose text is JSON of that schema. */
export function fromJson<Schema extends z.ZodType>(schema: Schema) {
  return json.pipe(schema);
}

/** The variables that the template gives to functions, and what each must be. */
export const variables = {
  TABLE_NAME: z.string().min(3).max(255),
  HUB_UNIT_ID: UnitId,
  CITY_RULES: fromJson(CityRules),
} as const;

/** The variable of functions that leave traces. */
export const tracesVariable = { TRACE_RETENTION_DAYS: z.coerce.number().int().min(1) } as const;

/** The variable of functions that send mails: how many a second the provider takes. */
export const rateVariable = { MAIL_RATE_PER_SECOND: z.coerce.number().min(1).max(10_000) } as const;

/** The variable of functions that deal with files. */
export const bucketVariable = { ATTACHMENT_BUCKET: z.string().min(3).max(63) } as const;

/** The variable of functions that sign or verify webhooks: what the names of the city's webhook secrets begin with. */
export const webhookVariable = { WEBHOOK_KEYS_BELOW: z.string().regex(/^[\w/-]+\/$/) } as const;

/** The variable of functions that put deliveries on their way. */
export const deliveryQueueVariable = { DELIVERY_QUEUE_URL: z.url() } as const;

/** The variable of functions that send webhooks, or take the addresses of those who get them. */
export const targetsVariable = { WEBHOOK_TARGETS: z.enum(['public', 'loopback']) } as const;

/**
 * Reads the variables that a function needs, and no others. Throws when one is missing or wrong, naming it but not its
 * value: a function that is deployed wrongly fails before it answers anything.
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: Readonly<Record<string, string | undefined>> = process.env,
): z.output<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment of this function is wrong. ${faults.join('; ')}`);
}
