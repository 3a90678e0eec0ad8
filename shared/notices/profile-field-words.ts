import type { Language } from '../domain/directory/account.ts';
import type { ProfileField } from '../domain/profile/profile.ts';

const names: Readonly<Record<ProfileField, Readonly<Record<Language, string>>>> = {
  industry: { 'zh-CN': '行业', en: 'industry' },
  region: { 'zh-CN': '所在地', en: 'region' },
  registerType: { 'zh-CN': '主体类型', en: 'register type' },
  employees: { 'zh-CN': '从业人员', en: 'number of employees' },
  revenueWan: { 'zh-CN': '营业收入', en: 'revenue' },
  assetsWan: { 'zh-CN': '资产总额', en: 'assets' },
  foundedOn: { 'zh-CN': '成立日期', en: 'date of founding' },
  qualifications: { 'zh-CN': '资质', en: 'qualifications' },
};

/** What fields of a profile are called, as a list within a sentence. */
export function profileFieldWords(fields: readonly ProfileField[], language: Language): string {
  return fields.map((field) => names[field][language]).join(language === 'en' ? ', ' : '、');
}
