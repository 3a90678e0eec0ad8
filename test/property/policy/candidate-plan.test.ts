import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiencePlacesOf } from '../../../shared/domain/policy/audience-places.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { askedValues } from '../../../shared/domain/policy/asked-values.ts';
import { planCandidates, takenFrom, tagsToRank } from '../../../shared/domain/policy/plan-candidates.ts';
import { compareTexts } from '../../../shared/domain/policy/text-ranges.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { arbitraryCriteria, arbitraryProfile } from '../../support/policy/arbitrary-criteria.ts';
import { cityRegions } from '../../../shared/city/regions.ts';

const on = civilDate('2026-11-27');

describe('a candidate plan', () => {
  it('reaches everybody who meets the criteria, whichever qualification ranks first', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitraryCriteria, arbitraryProfile, fc.boolean(), (criteria, profile, backwards) => {
        if (explain(profile, criteria, on).result !== 'met') return;
        met += 1;
        const tags = tagsToRank(criteria, cityRegions);
        const plan = planCandidates(criteria, cityRegions, backwards ? tags.toReversed() : tags);
        expect(takenFrom(plan, audiencePlacesOf(profile, cityRegions))).toBeDefined();
      }),
      { numRuns: 20_000 },
    );
    expect(met).toBeGreaterThan(4_000);
  });

  it('has ranges in order that do not touch', () => {
    fc.assert(
      fc.property(arbitraryCriteria, (criteria) => {
        const plan = planCandidates(criteria, cityRegions);
        for (const [place, { partition, from, before }] of plan.entries()) {
          expect(from < before).toBe(true);
          const next = plan[place + 1];
          if (next?.partition === partition) expect(before < next.from).toBe(true);
          else if (next !== undefined) expect(compareTexts(partition, next.partition)).toBe(-1);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the values that criteria ask for', () => {
  it('come to the same explanation as the whole profile', () => {
    fc.assert(
      fc.property(arbitraryCriteria, arbitraryProfile, (criteria, profile) => {
        expect(explain(askedValues(profile, criteria), criteria, on)).toEqual(explain(profile, criteria, on));
      }),
      { numRuns: 5_000 },
    );
  });
});
