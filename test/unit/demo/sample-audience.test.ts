import { expect, test } from 'vitest';
import { matchesOf, missReasonsOf, sampleEnterprises } from '../../../local/demo/policies/sample-audience.ts';
import { samplePolicies } from '../../../local/seed/policies.ts';
import { expectedMatches, expectedMissReasons } from '../../support/sample-profiles.ts';

test('the demo compares with what the samples say', () => {
  expect(sampleEnterprises).toEqual(Object.keys(expectedMatches));
  for (const enterpriseId of sampleEnterprises) {
    expect(matchesOf(enterpriseId)).toEqual(expectedMatches[enterpriseId]);
    for (const { sample } of samplePolicies) {
      const expected = expectedMissReasons[enterpriseId]?.[sample] ?? [];
      expect([enterpriseId, sample, missReasonsOf(enterpriseId, sample)]).toEqual([
        enterpriseId,
        sample,
        expected,
      ]);
    }
  }
});
