import { explainClause } from '../../domain/policy/explain-clause.ts';
import { computeSize } from '../../domain/profile/compute-size.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import { computedTags } from '../../domain/profile/computed-tags.ts';
import type { KeptProfile } from '../../domain/profile/kept-profile.ts';
import { profileFields } from '../../domain/profile/profile.ts';
import { standingOf } from '../../domain/profile/qualification-standing.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { sizeRuleWording } from '../size-rule-wording.ts';
import type { ProfileView } from './profile-view.ts';

const basis = '国统字〔2017〕213号，工信部联企业〔2011〕300号';

/** The profile as it is shown on a day: with names, the size class and why it is that, and what is missing. */
export function showProfile(
  { revision: _, ...profile }: KeptProfile,
  codes: CodeLists,
  today: CivilDate,
): ProfileView {
  const { industry, qualifications } = profile;
  const { possible, rule, missing, on } = computeSize(profile);
  const named = (tag: string) => codes.tags.get(tag)?.name ?? null;
  return {
    ...profile,
    industryName: industry === null ? null : (codes.industries.get(industry.value) ?? null),
    qualifications: qualifications && {
      ...qualifications,
      value: qualifications.value.map((each) => ({
        ...each,
        name: named(each.tag),
        held: standingOf(qualifications.value, each.tag, today).standing === 'held',
      })),
    },
    size: {
      possible: [...possible],
      rule: rule === null ? null : { id: rule, name: sizeRuleWording[rule] ?? { zh: rule, en: rule } },
      basis,
      missing: [...missing],
      on,
    },
    computedTags: computedTags.map(({ tag, name }) => ({
      tag,
      name,
      held: explainClause(profile, { clause: 'qualification', holds: tag }, today).result,
    })),
    missing: profileFields.filter((field) => profile[field] === null),
  };
}
