import { describe, expect, test } from 'vitest';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { Explanation } from '../../../shared/domain/policy/explanation.ts';
import { computeSize } from '../../../shared/domain/profile/compute-size.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import {
  expectedMatches,
  expectedMissReasons,
  sampleCriteria,
  sampleProfiles,
} from '../../support/sample-profiles.ts';

const on = civilDate('2026-10-20');

describe.each(sampleProfiles)('the sample $profile.enterpriseId', ({ profile, sizeClass, sizeRule }) => {
  const { enterpriseId } = profile;
  const explained = sampleCriteria.map(({ id, criteria }) => ({ id, ...explain(profile, criteria, on) }));

  test('is of the size that the samples say', () => {
    expect(computeSize(profile)).toMatchObject({ possible: [sizeClass], rule: sizeRule, missing: [] });
  });

  test('meets the policies that the samples say', () => {
    expect(explained.filter(({ result }) => result === 'met').map(({ id }) => id)).toEqual(
      expectedMatches[enterpriseId],
    );
    expect(explained.filter(({ result }) => result === 'unknown')).toEqual([]);
  });

  test('misses the others because of what the samples say, and is near where that is one clause', () => {
    const missed = explained.filter(({ result }) => result === 'unmet');
    const reasons = Object.fromEntries(missed.map(({ id, misses }) => [id, new Set(misses)]));
    const expected = Object.entries(expectedMissReasons[enterpriseId] ?? {});
    expect(reasons).toEqual(Object.fromEntries(expected.map(([id, names]) => [id, new Set(names)])));
    expect(missed.filter(({ nearMiss }) => nearMiss).map(({ id }) => id)).toEqual(
      expected.flatMap(([id, names]) => (names.length === 1 ? [id] : [])),
    );
  });

  test('can be written down with its reasons', () => {
    for (const { id: _, ...explanation } of explained) {
      expect(Explanation.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation);
    }
  });
});
