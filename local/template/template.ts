import * as z from 'zod';
import type { Json, JsonObject } from './json.ts';

const object = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null);
const json = z.custom<Json>((value) => value !== undefined);

/** A resource of a template; an attribute that is not listed here is refused, because it would be ignored. */
const resource = z.strictObject({
  Type: z.string(),
  Properties: object.optional(),
  Condition: z.string().optional(),
  DependsOn: z.unknown().optional(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  Metadata: z.unknown().optional(),
});

const output = z.looseObject({ Value: json, Export: z.looseObject({ Name: json }).optional() });

/** The sections of a CloudFormation template that the local stack reads; an unknown section is refused. */
export const templateSchema = z.strictObject({
  AWSTemplateFormatVersion: z.unknown().optional(),
  Description: z.unknown().optional(),
  Metadata: z.unknown().optional(),
  Rules: z.unknown().optional(),
  Parameters: z.record(z.string(), z.looseObject({ Default: json.optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), json))).default({}),
  Conditions: z.record(z.string(), json).default({}),
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), output).default({}),
});

export type Template = z.infer<typeof templateSchema>;
