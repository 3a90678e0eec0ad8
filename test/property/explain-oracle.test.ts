import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain } from '../../shared/domain/policy/explain.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { oracle } from '../support/criteria-oracle.ts';
import { anyProfile, criteriaOf } from '../support/generated-profiles.ts';

const on = civilDate('2026-10-20');
const pairs = 100_000;

test('an evaluator written from the texts agrees on 100,000 profiles and criteria, of which many are met and many unknown', () => {
  const counts = { met: 0, unmet: 0, unknown: 0 };
  fc.assert(
    fc.property(anyProfile, criteriaOf({ maxDepth: 3 }), (profile, criteria) => {
      const { result } = explain(profile, criteria, on);
      const { surely, perhaps } = oracle(profile, criteria, on);
      counts[result] += 1;
      expect(result).toBe(surely ? 'met' : perhaps ? 'unknown' : 'unmet');
    }),
    { numRuns: pairs },
  );
  expect(counts.met + counts.unmet + counts.unknown).toBe(pairs);
  expect(counts.met).toBeGreaterThanOrEqual(pairs / 5);
  expect(counts.unknown).toBeGreaterThanOrEqual(pairs / 10);
});
