import { QualificationTag } from './codes.ts';

/**
 * Tags that follow from other values of a profile, the same in every city: nobody supplies them, and a list that has them is not
 * believed (RULES 10).
 */
export const computedTags = [
  { tag: 'MICRO_SMALL', name: { zh: '小微企业', en: 'small or micro enterprise' } },
  { tag: 'INDIVIDUAL', name: { zh: '个体工商户', en: 'person in business' } },
].map(({ tag, name }) => ({ tag: QualificationTag.parse(tag), name, retiredOn: null }));

export function isComputedTag(tag: string): boolean {
  return computedTags.some((computed) => computed.tag === tag);
}
