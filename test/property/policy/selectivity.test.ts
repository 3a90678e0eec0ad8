import { describe, expect, it } from 'vitest';
import type { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { planCandidates, tagsToRank } from '../../../shared/domain/policy/plan-candidates.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { hasKind, otherCriteria, selectiveCriteria } from '../../support/policy/made-up-criteria.ts';
import { MemoryAudience } from '../../support/policy/memory-audience.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import { syntheticEnterprises } from '../../support/policy/synthetic-enterprises.ts';

const on = civilDate('2026-11-27');
const profiles = [...syntheticEnterprises(20_000)];
const audience = new MemoryAudience(profiles);

interface Measured {
  readonly criteria: Criteria;
  readonly matched: number;
  readonly read: number;
}

/** Those of the criteria that 1 to 10 % of the enterprises meet, with what their plans read. */
function* measured(source: Iterable<Criteria>): Generator<Measured> {
  for (const criteria of source) {
    const ranking = tagsToRank(criteria, cityRegions).toSorted(
      (a, b) => audience.listing(a) - audience.listing(b),
    );
    const candidates = audience.read(planCandidates(criteria, cityRegions, ranking));
    const matched = new Set(candidates.filter((profile) => isMetBy(profile, criteria))).size;
    if (matched < profiles.length * 0.01 || matched > profiles.length * 0.1) continue;
    yield { criteria, matched, read: candidates.length };
  }
}

function isMetBy(profile: Profile, criteria: Criteria): boolean {
  return explain(profile, criteria, on).result === 'met';
}

function ratios(all: readonly Measured[]): string {
  const sorted = all.map(({ read, matched }) => read / matched).toSorted((a, b) => a - b);
  return `candidates per match: median ${sorted[sorted.length >> 1]?.toFixed(2)}, most ${sorted.at(-1)?.toFixed(2)}`;
}

describe('of 20,000 enterprises the matcher reads', () => {
  it('at most 3 for each match and 50, where region, industry or qualification select', async ({
    annotate,
  }) => {
    const policies = [...measured(selectiveCriteria()).take(50)];
    expect(policies.filter(({ criteria }) => hasKind(criteria, 'any')).length).toBeGreaterThan(10);
    expect(policies.filter(({ criteria }) => hasKind(criteria, 'none')).length).toBeGreaterThan(10);
    for (const { criteria, matched } of policies.slice(0, 5)) {
      expect(profiles.filter((profile) => isMetBy(profile, criteria))).toHaveLength(matched);
    }
    for (const { matched, read } of policies) {
      expect(read).toBeLessThanOrEqual(3 * matched + 50);
    }
    await annotate(`50 policies by region, industry, qualification: ${ratios(policies)}`);
  });

  it('as many as the other values leave', async ({ annotate }) => {
    const policies = [...measured(otherCriteria()).take(10)];
    await annotate(`10 policies by other values: ${ratios(policies)}`);
    for (const { read } of policies) expect(read).toBeLessThanOrEqual(profiles.length);
  });
});
