import * as z from 'zod';
import type { Criteria } from '../../shared/domain/policy/criteria.ts';
import { IndustryCode, QualificationTag, RegionCode } from '../../shared/domain/profile/codes.ts';
import { RegisterType } from '../../shared/domain/profile/profile.ts';
import { SizeClass } from '../../shared/domain/profile/size-class.ts';

/** The criteria of a sample policy as they stand in the list of samples; an empty list asks for nothing. */
export const SampleCriteria = z.strictObject({
  regions: z.array(RegionCode),
  industries: z.strictObject({
    sections: z.array(IndustryCode),
    divisions: z.array(IndustryCode),
    groups: z.array(IndustryCode),
    classes: z.array(IndustryCode),
  }),
  sizes: z.array(SizeClass),
  qualificationsAny: z.array(QualificationTag),
  qualificationsNone: z.array(QualificationTag),
  registerTypes: z.array(RegisterType),
});
type SampleCriteria = z.infer<typeof SampleCriteria>;

/** The same as a tree: all of region, industry, size, one of the qualifications, none of the excluded ones, and register type. */
export function criteriaOfSample(sample: SampleCriteria): Criteria {
  const { sections, divisions, groups, classes } = sample.industries;
  const industries = [...sections, ...divisions, ...groups, ...classes];
  const parts: readonly (readonly [readonly unknown[], Criteria])[] = [
    [sample.regions, { clause: 'region', in: sample.regions }],
    [industries, { clause: 'industry', in: industries }],
    [sample.sizes, { clause: 'size', in: sample.sizes }],
    [sample.qualificationsAny, { any: held(sample.qualificationsAny) }],
    [sample.qualificationsNone, { none: held(sample.qualificationsNone) }],
    [sample.registerTypes, { clause: 'registerType', in: sample.registerTypes }],
  ];
  return { all: parts.flatMap(([asked, part]) => (asked.length === 0 ? [] : [part])) };
}

function held(tags: readonly QualificationTag[]): readonly Criteria[] {
  return tags.map((holds) => ({ clause: 'qualification', holds }));
}
