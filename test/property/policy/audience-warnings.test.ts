import { describe, expect, test } from 'vitest';
import { audienceWarnings } from '../../../shared/app/audience-warnings.ts';
import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { cityRegions as regions } from '../../../shared/city/regions.ts';
import { cityCodes } from '../../../shared/city/codes.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { MemoryAudience } from '../../support/policy/memory-audience.ts';
import { syntheticEnterprises } from '../../support/policy/synthetic-enterprises.ts';

const on = civilDate('2026-11-27');
const half = regions.parts.slice(0, Math.ceil(regions.parts.length / 2));
const criteria: readonly (readonly [string, unknown])[] = [
  ['everybody', { all: [] }],
  ['companies', { clause: 'registerType', in: ['enterprise'] }],
  ['makers and traders', { clause: 'industry', in: ['C', 'F'] }],
  ['whoever is not small', { clause: 'employees', from: 20 }],
  ['half of the regions', { clause: 'region', in: half }],
  ['one region', { clause: 'region', in: ['350582'] }],
  ['a qualification', { clause: 'qualification', holds: 'LITTLE_GIANT' }],
  [
    'nobody',
    {
      all: [
        { clause: 'qualification', holds: 'LITTLE_GIANT' },
        { clause: 'foundedOn', from: '2026-11-01' },
      ],
    },
  ],
];

/** Counts the copies that are read. */
function counting(audience: MemoryAudience) {
  const spent = { copies: 0, requests: 0 };
  const candidates: MemoryAudience['candidates'] = async (range, limit) => {
    const page = await audience.candidates(range, limit);
    spent.copies += page.items.length;
    spent.requests += 1;
    return page;
  };
  return { audience: { candidates }, spent };
}

describe.each([[300], [6000], [40_000]])('of a city of %i enterprises', (size) => {
  const everybody = [...syntheticEnterprises(size)];
  const memory = new MemoryAudience(everybody);

  test.each(criteria)(
    '%s: warned as the share is, but near the half, reading some thousand copies',
    async (_, tree) => {
      const asked = Criteria.parse(tree);
      const { audience, spent } = counting(memory);
      const warnings = await audienceWarnings({ audience, regions }, asked, cityCodes, on);
      const met = everybody.filter((profile) => explain(profile, asked, on).result === 'met').length;
      const share = met / size;
      const isExact = size <= 2000;
      if (met === 0) expect(warnings).toEqual(['emptyAudience']);
      else if (isExact || Math.abs(share - 0.5) > 0.12)
        expect(warnings).toEqual(share > 0.5 ? ['wideAudience'] : []);
      expect(spent.copies).toBeLessThan(8600);
      expect(spent.requests).toBeLessThan(220);
    },
  );
});
