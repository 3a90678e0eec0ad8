import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessPatternId, accessPatterns } from '../../../shared/adapters/dynamo/access-patterns.ts';
import type { AccessPattern } from '../../../shared/adapters/dynamo/access-pattern.ts';
import { table as definition } from '../../../shared/adapters/dynamo/table.ts';
import { exercisesOn } from '../../support/access-exercises.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let exercises: Readonly<Record<AccessPatternId, () => Promise<unknown>>>;

beforeAll(async () => {
  engine = await startEngine();
  exercises = await exercisesOn(engine);
});
afterAll(async () => engine.stop());

describe('access patterns', () => {
  it.each(accessPatterns)(
    '$id: $question',
    async ({ id, index, cost, pageSize }: AccessPattern & { id: AccessPatternId }) => {
      let outcome: unknown;
      const requests = await engine.meter.during(async () => {
        outcome = await exercises[id]();
      });
      expect(requests.map(({ request }) => request)).toEqual(cost.requests);
      const units = requests.reduce((sum, { total }) => sum + total, 0);
      expect(units).toBe(cost.units);
      if (requests.every(({ request }) => request === 'Query')) {
        expect(requests.flatMap(({ indexes }) => Object.keys(indexes))).toEqual(
          index === null ? [] : [index],
        );
      }
      if (pageSize !== null)
        expect(outcome).toMatchObject({ items: { length: pageSize }, next: expect.any(String) });
    },
  );

  it('use every index', () => {
    const used = new Set(accessPatterns.map(({ index }) => index));
    for (const index of Object.keys(definition.indexes)) expect(used).toContain(index);
  });

  it('have ids of their own', () => {
    expect(new Set(accessPatterns.map(({ id }) => id)).size).toBe(accessPatterns.length);
  });
});
