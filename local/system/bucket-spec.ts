import * as z from 'zod';
import type { ResolvedResource } from '../template/resolved-resources.ts';

const texts = z.array(z.string()).default([]);

const corsRule = z.object({
  AllowedOrigins: texts,
  AllowedMethods: texts,
  AllowedHeaders: texts,
  ExposedHeaders: texts,
  MaxAge: z.coerce.number().optional(),
});

const lifecycleRule = z.object({
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().default(''),
  ExpirationInDays: z.coerce.number().int().min(1).optional(),
});

const bucketProperties = z.object({
  CorsConfiguration: z.object({ CorsRules: z.array(corsRule) }).optional(),
  LifecycleConfiguration: z.object({ Rules: z.array(lifecycleRule) }).optional(),
});

export type BucketCorsRule = z.infer<typeof corsRule>;

export type BucketSpec = {
  readonly name: string;
  readonly cors: readonly BucketCorsRule[];
  /** Which objects are removed, and how many days after they were written. */
  readonly expiries: readonly { readonly prefix: string; readonly days: number }[];
};

/** A bucket of the template. */
export function bucketSpec({ reference, properties }: ResolvedResource): BucketSpec {
  const { CorsConfiguration, LifecycleConfiguration } = bucketProperties.parse(properties);
  const rules = (LifecycleConfiguration?.Rules ?? []).filter(({ Status }) => Status === 'Enabled');
  return {
    name: reference,
    cors: CorsConfiguration?.CorsRules ?? [],
    expiries: rules.flatMap(({ Prefix, ExpirationInDays }) =>
      ExpirationInDays === undefined ? [] : [{ prefix: Prefix, days: ExpirationInDays }],
    ),
  };
}
