import { QualificationTag } from './codes.ts';

/** Tags that follow from other values of a profile: nobody supplies them, and a list that has them is not believed (RULES 10). */
export const computedTags = ['MICRO_SMALL', 'INDIVIDUAL'].map((tag) => QualificationTag.parse(tag));

export function isComputedTag(tag: string): boolean {
  return computedTags.some((computed) => computed === tag);
}
