import * as fc from 'fast-check';
import type { DescribedOperation } from './api-description.ts';
import { everybody, whoMay } from './fuzzed-people.ts';
import { type Meant, schemaValues } from './schema-values.ts';
import { bodyTexts } from './spoilt-bodies.ts';

/** A request that is sent as it is, but for `{etag}`, which stands for the ETag that was last seen there. */
export interface FuzzRequest {
  readonly method: string;
  /** Encoded or not, as it goes on the wire. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Whose token: an account, nobody's, or one that is none. */
  readonly as: string | null;
}

/** Stands for what only the running system knows. */
export const seenTag = '{etag}';

/** Segments of a path that name nothing, or try to be more than one segment. */
const hostileSegment = fc.constantFrom(
  '%2e%2e',
  '..',
  '%2F',
  '..%2f..%2fetc%2fpasswd',
  '%c0%ae%c0%ae',
  '%00',
  '%ff',
  '%zz',
  '%',
  '%0d%0aSet-Cookie:%20a=b',
  '%E2%80%AE',
  '__proto__',
  'constructor',
  'null',
  '-',
  'a'.repeat(2000),
);
const hostileQuery = fc.constantFrom(
  'limit=0',
  'limit=101',
  'limit=-1',
  'limit=1e2',
  'limit=5&limit=6',
  'cursor=',
  'cursor=AAAA',
  'cursor=MjAyNi0wOS0yOQ',
  `cursor=${'A'.repeat(600)}`,
  'cursor=%00',
  'cursor=%zz',
  '__proto__=1',
  'constructor=1',
  'expand=all',
  '&&&=',
);
const hostileHeader = fc
  .tuple(
    fc.constantFrom(
      'if-match',
      'if-none-match',
      'idempotency-key',
      'content-type',
      'accept-language',
      'accept',
    ),
    fc.constantFrom(
      '',
      '*',
      '"0"',
      '"999999999"',
      'W/"1"',
      '"1", "2"',
      'x'.repeat(300),
      'text/plain',
      '\u00e9',
      ',;q=',
      '"1',
    ),
  )
  .map(([name, value]) => ({ [name]: value }));

/** Requests to one operation: most of them as openapi.json says, the others off it in one place. */
export function fuzzRequests(operation: DescribedOperation, meant: Meant): fc.Arbitrary<FuzzRequest> {
  const { operationId, method, path, parameters, body, example } = operation;
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const values = Object.fromEntries(
    named('path').map(({ name, schema }) => [
      name,
      mostly(
        schemaValues(schema, meant, name).map((value) => encodeURIComponent(String(value))),
        hostileSegment,
      ),
    ]),
  );
  const query = fc.oneof(
    { weight: 8, arbitrary: queries(named('query'), meant) },
    { weight: 1, arbitrary: hostileQuery },
  );
  return fc
    .record({
      as: mostly<string | null>(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...whoMay(operationId)) },
          { weight: 1, arbitrary: fc.constantFrom(...everybody) },
        ),
        fc.constantFrom(null, 'garbage'),
      ),
      params: fc.record(values),
      query,
      headers: headersOf(named('header')),
      spoiling: mostly(fc.constant({}), hostileHeader),
      text:
        body === undefined
          ? fc.constant(undefined)
          : bodyTexts(fc.oneof(exampleHere(example, meant), schemaValues(body, meant))),
    })
    .map(({ as, params, query: asked, headers, spoiling, text }) => ({
      method,
      path: `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')}${asked === '' ? '' : `?${asked}`}`,
      headers: { ...headers, ...(text !== undefined && { 'content-type': 'application/json' }), ...spoiling },
      body: text,
      as,
    }));
}

/** The example of the documentation, about what there is in this city. */
function exampleHere(value: unknown, meant: Meant, name = ''): fc.Arbitrary<unknown> {
  const known = meant.get(name);
  if (known !== undefined) return fc.constantFrom(...known);
  if (Array.isArray(value)) return fc.tuple(...value.map((item: unknown) => exampleHere(item, meant)));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const fields = Object.entries(value).map(([key, inner]) => [key, exampleHere(inner, meant, key)]);
  const record: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields);
  return fc.record(record, { noNullPrototype: true });
}

function mostly<Value>(usual: fc.Arbitrary<Value>, rare: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

function queries(parameters: DescribedOperation['parameters'], meant: Meant): fc.Arbitrary<string> {
  const values = Object.fromEntries(
    parameters.map(({ name, schema }) => [name, schemaValues(schema, meant, name)]),
  );
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record(values, { requiredKeys: [] }) },
    )
    .map((given) => {
      const texts = Object.entries(given).map(([name, value]) => [name, String(value)]);
      return new URLSearchParams(Object.fromEntries(texts)).toString();
    });
}

/** The headers that the operation needs, nearly always, and those that it takes, now and then. */
function headersOf(
  parameters: DescribedOperation['parameters'],
): fc.Arbitrary<Readonly<Record<string, string>>> {
  const usual: Readonly<Record<string, fc.Arbitrary<string>>> = {
    'Idempotency-Key': fc.oneof(
      { weight: 9, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constant('same') },
    ),
    'If-Match': fc.oneof(
      { weight: 9, arbitrary: fc.constant(seenTag) },
      { weight: 1, arbitrary: fc.constantFrom('"1"', '"2"', '"7"') },
    ),
    'If-None-Match': fc.constantFrom(seenTag, '"1"', '*'),
    'Accept-Language': fc.constantFrom('zh-CN', 'en', 'en-GB, zh;q=0.4', 'fr', '*'),
  };
  const given = parameters.map(({ name, required, schema }) => {
    const value = usual[name] ?? schemaValues(schema, new Map(), name).map(String);
    const headers = value.map((text) => ({ [name]: text }));
    return required ? mostly(headers, fc.constant({})) : fc.oneof(headers, fc.constant({}));
  });
  return fc.tuple(...given).map((all) => Object.assign({}, ...all));
}
