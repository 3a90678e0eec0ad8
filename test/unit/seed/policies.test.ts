import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { samplePolicies } from '../../../local/seed/policies.ts';
import { profiles } from '../../../local/seed/profiles.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import samples from '../../data/samples.json' with { type: 'json' };
import { expectedMatches, sampleProfiles } from '../../support/sample-profiles.ts';

const Samples = z.object({
  policies: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      issuingDepartment: z.string(),
      applicationWindow: z.object({ from: z.string(), to: z.string() }),
      requiredDocuments: z.array(z.string()),
    }),
  ),
});
const sampled = Samples.parse(samples).policies;

describe('the policies of the seed', () => {
  test.each(sampled)('$id is there as the sample describes it', (each) => {
    const content = samplePolicies.find(({ sample }) => sample === each.id)?.content;
    const { from: opensOn, to: closesOn } = each.applicationWindow;
    expect(content).toMatchObject({
      title: each.title,
      programmes: [{ windows: [{ opensOn, closesOn }], documents: each.requiredDocuments }],
    });
    expect(content?.issuers.map(({ name }) => name).join('、')).toBe(each.issuingDepartment);
    // Everybody who issues one has a unit here, so that questions find their way.
    expect(content?.issuers.every(({ unitId }) => unitId !== null)).toBe(true);
  });

  test('say what one gets', () => {
    expect(samplePolicies.slice(0, 2).map(({ content }) => content.programmes[0]?.benefit)).toEqual([
      '按5%给予补助，最高200万元。',
      '一次性奖励20万元。',
    ]);
  });

  test('find the enterprises of the seed that the samples name', () => {
    const on = civilDate('2026-10-20');
    const met = profiles.map((profile) => [
      profile.enterpriseId,
      samplePolicies
        .filter(({ content }) => explain(profile, content.criteria, on).result === 'met')
        .map(({ sample }) => sample),
    ]);
    expect(Object.fromEntries(met)).toEqual(expectedMatches);
  });
});

test('the profiles of the seed are those of the samples', () => {
  expect(profiles).toEqual(sampleProfiles.map(({ profile }) => profile));
});
