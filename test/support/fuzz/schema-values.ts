import * as fc from 'fast-check';
import * as z from 'zod';
import { Schema, schemaOf } from './api-description.ts';

/** Values that mean something where they are sent, by the name of the field or parameter that takes them. */
export type Meant = ReadonlyMap<string, readonly unknown[]>;

/** The keywords of JSON Schema that openapi.json uses in requests. Any other is refused, so that none is passed over. */
const Keywords = z.strictObject({
  type: z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']).optional(),
  const: z.json().optional(),
  enum: z.array(z.json()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  additionalProperties: z.literal(false).optional(),
  items: z.unknown().optional(),
  minItems: z.int().default(0),
  maxItems: z.int().optional(),
  minLength: z.int().default(0),
  maxLength: z.int().optional(),
  pattern: z.string().optional(),
  format: z.enum(['date', 'date-time', 'email', 'uri', 'int32', 'base64']).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  multipleOf: z.number().optional(),
  contentEncoding: z.literal('base64').optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
  example: z.unknown().optional(),
  examples: z.unknown().optional(),
  id: z.string().optional(),
});
type Keywords = z.infer<typeof Keywords>;

const longestText = 40;
const longestArray = 3;
const instants = { min: new Date('2026-09-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z') };

/** So often a schema that refers to itself is gone into; then its lists are empty. */
const deepest = 3;

/** Values that meet a schema; those that `meant` knows for the name of a field come most often. */
export function schemaValues(
  schema: Schema,
  meant: Meant,
  name = '',
  within: readonly unknown[] = [],
): fc.Arbitrary<unknown> {
  const keywords = Keywords.parse(schemaOf(schema));
  const any = anyOf(keywords, meant, name, [...within, schema['$ref']]);
  const known = meant.get(name);
  return known === undefined
    ? any
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any });
}

function anyOf(
  keywords: Keywords,
  meant: Meant,
  name: string,
  within: readonly unknown[],
): fc.Arbitrary<unknown> {
  const { const: only, enum: choices, anyOf: alternatives = keywords.oneOf } = keywords;
  if (only !== undefined) return fc.constant(only);
  if (choices !== undefined) return fc.constantFrom(...choices);
  if (alternatives !== undefined)
    return fc.oneof(...alternatives.map((one) => schemaValues(Schema.parse(one), meant, name, within)));
  switch (keywords.type) {
    case 'object':
      return objects(keywords, meant, within);
    case 'array':
      if (isTooDeep(keywords.items, within)) return fc.constant([]);
      return fc.array(schemaValues(Schema.parse(keywords.items), meant, name, within), {
        minLength: keywords.minItems,
        maxLength: Math.min(keywords.maxItems ?? longestArray, Math.max(keywords.minItems, longestArray)),
      });
    case 'string':
      return texts(keywords);
    case 'number':
    case 'integer':
      return fc.integer({ min: keywords.minimum ?? -1000, max: keywords.maximum ?? 1000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function isTooDeep(items: unknown, within: readonly unknown[]): boolean {
  const { $ref: reference } = Schema.parse(items);
  return reference !== undefined && within.filter((each) => each === reference).length >= deepest;
}

function objects(
  { properties, required }: Keywords,
  meant: Meant,
  within: readonly unknown[],
): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [
    name,
    schemaValues(Schema.parse(schema), meant, name, within),
  ]);
  const record: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields);
  return fc.record(record, { requiredKeys: required, noNullPrototype: true });
}

/** Characters of letters here, beside what breaks sloppy readers. */
const character = fc.constantFrom(
  ...Array.from('泉州市企业补助政策，。？！：“”（）ABCabc 0123456789-_/%&<>"\'\\{}[]$#@😀𠮷é\u0301'),
);

function texts(keywords: Keywords): fc.Arbitrary<string> {
  const { minLength, maxLength = longestText, pattern, format } = keywords;
  // What a pattern or a format makes may be longer than we write freely, such as a digest.
  const fits = (text: string): boolean => text.length <= (keywords.maxLength ?? text.length);
  switch (format) {
    case 'date':
      return fc.date({ ...instants, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    case 'date-time':
      return fc.date({ ...instants, noInvalidDate: true }).map((date) => date.toISOString());
    case 'email':
      return fc.emailAddress().filter(fits);
    case 'uri':
      return fc.webUrl().filter(fits);
    case 'base64':
      return fc.base64String({ minLength: Math.max(minLength, 4), maxLength: 400 }).filter(fits);
    case 'int32':
    case undefined:
  }
  if (pattern !== undefined && !pattern.includes('\\p'))
    return fc.stringMatching(new RegExp(pattern)).filter(fits);
  const text = fc
    .string({ unit: character, minLength, maxLength: Math.min(maxLength, longestText) })
    .filter((value) => value.isWellFormed() && value.trim().length >= minLength);
  const allowed = new RegExp(pattern ?? '', 'u');
  return text.filter((value) => allowed.test(value));
}
