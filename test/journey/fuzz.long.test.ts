import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';
import { answerFaults, isOfGateway } from '../support/fuzz/answer-faults.ts';
import { describedOperations } from '../support/fuzz/api-description.ts';
import { fuzzRequests } from '../support/fuzz/fuzz-requests.ts';
import { type FuzzedCity, fuzzedCity } from '../support/fuzz/fuzzed-city.ts';

const requests = 5000;
const runsOfEach = Math.ceil(requests / describedOperations.length);
/** `FUZZ_SEED=… npm run test:long` sends the same again. */
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));

/** What takes from people and units what the others need comes last. */
const dismissing = new Set<string>([
  'leaveEnterprise',
  'removePerson',
  'removeStaff',
  'changeRoles',
  'closeUnit',
  'mergeUnits',
]);

const sent = new Map<string, number>();
const succeeded = new Set<string>();
let root: string;
let stack: ChildStack;
let city: FuzzedCity;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhitong-fuzz-'));
  stack = await startStack({ dir: join(root, 'state'), clock: '2026-09-24T17:50+08:00' });
  city = await fuzzedCity(stack);
});
afterAll(async () => {
  await stack.stop();
  await rm(root, { recursive: true, force: true });
});

const count = (key: string): void => void sent.set(key, (sent.get(key) ?? 0) + 1);

describe('whatever is sent to the running stack, the answer is one that openapi.json promises', () => {
  // Each operation from a seed of its own, or all would be asked by the same people in the same order.
  const seeded = describedOperations
    .map((operation, index) => ({ ...operation, seed: seed + index }))
    .toSorted(
      (one, other) => Number(dismissing.has(one.operationId)) - Number(dismissing.has(other.operationId)),
    );

  test.concurrent.each(seeded)('$operationId', async (operation) => {
    const property = fc.asyncProperty(fuzzRequests(operation, city.meant), async (request) => {
      const answer = await city.send(request);
      count(isOfGateway(answer) ? `${answer.status} of the gateway` : String(answer.status));
      if (answer.status < 300) succeeded.add(operation.operationId);
      // A path that is more or less than the route's is another route, or none.
      if (answer.status === 404 && answer.text.includes('/problems/no-route')) return;
      expect(answerFaults(operation.operationId, answer)).toEqual([]);
    });
    await fc.assert(property, { seed: operation.seed, numRuns: runsOfEach });
  });
});

test('all of them were sent, and most operations have also been successful', async () => {
  const total = [...sent.values()].reduce((sum, answers) => sum + answers, 0);
  const byStatus = [...sent]
    .map(([status, answers]) => `${status}: ${answers}`)
    .toSorted((a, b) => a.localeCompare(b));
  const never = describedOperations.filter(({ operationId }) => !succeeded.has(operationId));
  const idle = never.map(({ operationId }) => operationId).join(', ');
  process.stdout.write(
    `fuzz: seed ${seed}, ${total} requests; ${byStatus.join(', ')}\nfuzz: never successful: ${idle || 'none'}\n`,
  );
  expect(total).toBeGreaterThanOrEqual(requests);
  expect(succeeded.size).toBeGreaterThan(describedOperations.length / 2);
});
