import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { allContracts } from '../../shared/http/contracts.ts';
import type { AnyContract } from '../../shared/http/contract.ts';
import { routes } from '../../shared/http/routes.ts';
import type { TestApi } from '../support/http-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { apiWithoutTable } from '../support/http-problems.ts';
import { unpromised } from '../support/openapi-check.ts';

let api: TestApi;
beforeAll(async () => {
  api = await apiWithoutTable();
});

const posts = Object.values<AnyContract>(allContracts).filter(
  ({ operationId, body }) => routes[operationId].method === 'POST' && !body.safeParse({}).success,
);
const params = { caseId: '01K5XQ00000000000000000001' };

/** A body in which some fields are as they should be and others anything. */
const bodyOf = ({ body, examples }: AnyContract): fc.Arbitrary<unknown> => {
  const fields = Object.entries(examples.body as object);
  const mixed = fields.map(([name, value]) =>
    fc.tuple(fc.constant(name), fc.oneof(fc.constant(value), fc.jsonValue({ maxDepth: 2 }))),
  );
  const object = fc
    .tuple(fc.tuple(...mixed), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }))
    .map(([known, unknown]) => ({ ...Object.fromEntries(known), ...unknown }));
  return fc
    .oneof({ weight: 4, arbitrary: object }, fc.jsonValue(), fc.string())
    .filter((value) => !body.safeParse(value).success);
};

test.each(posts)('$operationId refuses whatever is not as it should be, as it promises', async (contract) => {
  const { operationId, needs } = contract;
  await fc.assert(
    fc.asyncProperty(bodyOf(contract), async (body) => {
      const headers = needs.ifMatch ? { 'if-match': '"1"' } : {};
      const given = routes[operationId].path.includes('{') ? { params } : {};
      const request: TestRequest = { operation: operationId, as: 'somebody', headers, body, ...given };
      const answer = await api.send(request);
      expect(answer.status).toBe(400);
      expect(unpromised(operationId, answer)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('no header makes an answer that is not promised', async () => {
  const header = fc.string({ unit: 'binary', maxLength: 80 });
  const names = ['accept-language', 'content-type', 'idempotency-key', 'if-match'];
  await fc.assert(
    fc.asyncProperty(fc.tuple(...names.map(() => header)), async (values) => {
      const headers = Object.fromEntries(names.map((name, at) => [name, values[at]]));
      const body = { lead: 'not an id' };
      const answer = await api.send({ operation: 'dispatchCase', as: 'somebody', params, headers, body });
      expect([400, 415, 428]).toContain(answer.status);
      expect(unpromised('dispatchCase', answer)).toEqual([]);
    }),
  );
});
