import type { CivilDate } from '../time/civil-date.ts';
import { isPartOf } from './industry-sections.ts';
import type { Profile, ProfileField } from './profile.ts';
import { SizeClass, type SizeOutcome } from './size-class.ts';
import { type SizeIndicator, type SizeRule, sizeRules } from './size-rules.ts';

/** What a profile tells of the size: the outcomes that are still possible; one only, once it is known. */
export interface ComputedSize {
  readonly possible: readonly SizeOutcome[];
  /** The line of the standard; null while the industry leaves several open. */
  readonly rule: string | null;
  /** What has to be filled in, or given in more detail, to know it. */
  readonly missing: readonly ProfileField[];
  /** The latest day of a value that it rests on; null if it rests on none. */
  readonly on: CivilDate | null;
}

/** The indicators in the order of the standard. */
const sizeIndicators: readonly SizeIndicator[] = ['employees', 'revenueWan', 'assetsWan'];

/**
 * The size class: an enterprise reaches a class when every indicator of its industry does, so a low one settles it whatever the
 * others are. An industry that is coarser than the standard's lines, or not given, leaves all of theirs open; of one that it does not know, it defines no size.
 */
export function computeSize(profile: Profile): ComputedSize {
  const rules = rulesFor(profile.industry?.value);
  const outcomes = new Set(rules.flatMap((rule) => outcomesBy(rule, profile)));
  const possible = [...SizeClass.options, 'notDefined' as const].filter((outcome) => outcomes.has(outcome));
  const indicators = sizeIndicators.filter((indicator) => rules.some(({ bounds }) => bounds[indicator]));
  const inputs = [profile.industry, ...indicators.map((indicator) => profile[indicator])];
  const days = inputs.flatMap((input) => input?.on ?? []);
  return {
    possible,
    rule: rules.length === 1 ? (rules[0]?.id ?? null) : null,
    missing: possible.length === 1 ? [] : openInputs(profile, rules, indicators),
    on: days.toSorted().at(-1) ?? null,
  };
}

function rulesFor(industry: string | undefined): readonly SizeRule[] {
  if (industry === undefined) return sizeRules;
  const overlaps = (each: string) => isPartOf(industry, each) || isPartOf(each, industry);
  const rules = sizeRules.filter(({ industries }) => industries.some(overlaps));
  return rules.length === 0 ? sizeRules.filter(({ id }) => id === 'NOT_DEFINED') : rules;
}

function outcomesBy({ bounds }: SizeRule, profile: Profile): readonly SizeOutcome[] {
  const used = sizeIndicators.filter((indicator) => bounds[indicator]);
  if (used.length === 0) return ['notDefined'];
  const reached = used.flatMap((indicator) => {
    const value = profile[indicator]?.value;
    if (value === undefined) return [];
    const at = bounds[indicator]?.findIndex((bound) => value >= bound) ?? -1;
    return [at === -1 ? SizeClass.options.indexOf('micro') : at];
  });
  const lowest = Math.max(0, ...reached);
  return reached.length === used.length
    ? SizeClass.options.slice(lowest, lowest + 1)
    : SizeClass.options.slice(lowest);
}

function openInputs(
  profile: Profile,
  rules: readonly SizeRule[],
  indicators: readonly SizeIndicator[],
): readonly ProfileField[] {
  const empty = indicators.filter((indicator) => profile[indicator] === null);
  return rules.length === 1 ? empty : ['industry', ...empty];
}
