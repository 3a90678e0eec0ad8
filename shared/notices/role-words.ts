import type { Language, StaffRole } from '../domain/directory/account.ts';

/** What the roles of staff are called. */
const words: Readonly<Record<StaffRole, Readonly<Record<Language, string>>>> = {
  unitHandler: { 'zh-CN': '经办人', en: 'unit handler' },
  unitLead: { 'zh-CN': '单位负责人', en: 'unit lead' },
  hubClerk: { 'zh-CN': '枢纽坐席', en: 'hub clerk' },
  hubSupervisor: { 'zh-CN': '枢纽主管', en: 'hub supervisor' },
  leader: { 'zh-CN': '市领导', en: 'leader' },
  overseer: { 'zh-CN': '督办人员', en: 'overseer' },
  policyEditor: { 'zh-CN': '政策编辑', en: 'policy editor' },
  policyApprover: { 'zh-CN': '政策审核', en: 'policy approver' },
  auditor: { 'zh-CN': '审计人员', en: 'auditor' },
  administrator: { 'zh-CN': '管理员', en: 'administrator' },
};

/** The roles as one enumeration. */
export function roleWords(roles: readonly StaffRole[], language: Language): string {
  return roles.map((role) => words[role][language]).join(language === 'en' ? ', ' : '、');
}
