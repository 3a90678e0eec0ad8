import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describedOperations } from '../support/fuzz/api-description.ts';
import { schemaValues } from '../support/fuzz/schema-values.ts';
import { faultsUnder } from '../support/openapi-check.ts';

const withBody = describedOperations.flatMap(({ body, ...operation }) =>
  body === undefined ? [] : [{ ...operation, body }],
);

test.each(withBody)('what the fuzz sends to $operationId as valid is valid', ({ method, path, body }) => {
  const schema = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
  fc.assert(
    fc.property(schemaValues(body, new Map()), (value) => {
      expect(faultsUnder(schema, JSON.parse(JSON.stringify(value)))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
