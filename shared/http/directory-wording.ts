import type { BrokenRule } from '../domain/directory/claim.ts';
import type { Bilingual } from './bilingual.ts';

/** What each rule of GB 32100 demands of a credit code, before people. */
export const codeRuleWording: Readonly<Record<BrokenRule, Bilingual>> = {
  authority: { zh: '第1位登记管理部门代码有误', en: 'its 1st character names no registration authority' },
  category: {
    zh: '第2位机构类别代码有误',
    en: 'its 2nd character names no category of that authority',
  },
  region: { zh: '第3至8位行政区划码应为数字', en: 'its 3rd to 8th characters are not digits' },
  checkDigit: { zh: '校验码不符，请检查是否录入有误', en: 'its check character does not fit the others' },
};
