import * as z from 'zod';
import openapi from '../../../docs/openapi.json' with { type: 'json' };
import { type OperationId, routes } from '../../../shared/http/routes.ts';
import { at } from '../openapi-check.ts';

export const Schema = z.record(z.string(), z.unknown());
/** A JSON Schema as openapi.json writes it. */
export type Schema = z.infer<typeof Schema>;

const Reference = z.object({ $ref: z.string() });
const Parameter = z.object({
  in: z.enum(['path', 'query', 'header']),
  name: z.string(),
  required: z.boolean().default(false),
  schema: Schema,
});
type Parameter = z.infer<typeof Parameter>;

const Operation = z.object({
  operationId: z.custom<OperationId>((id) => typeof id === 'string' && Object.hasOwn(routes, id)),
  parameters: z.array(z.unknown()).default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: Schema, example: z.unknown() }) }) })
    .optional(),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** What openapi.json says of the requests of one operation. */
export interface DescribedOperation {
  readonly operationId: OperationId;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly example: unknown;
}

/** Every operation of openapi.json. */
export const describedOperations: readonly DescribedOperation[] = Object.entries(
  Document.parse(openapi).paths,
).flatMap(([path, item]) =>
  Object.entries(item).map(([method, { operationId, parameters, requestBody }]) => ({
    operationId,
    method: method.toUpperCase(),
    path,
    parameters: parameters.map((parameter) => Parameter.parse(resolved(parameter))),
    body: requestBody?.content['application/json'].schema,
    example: requestBody?.content['application/json'].example,
  })),
);

/** The schema itself, or the component that it refers to. */
export function schemaOf(schema: unknown): Schema {
  return Schema.parse(resolved(schema));
}

function resolved(value: unknown): unknown {
  const reference = Reference.safeParse(value);
  return reference.success ? resolved(at(reference.data.$ref.slice(1))) : value;
}
