import type { Relation } from '../domain/case/actor.ts';
import type { CaseStatus } from '../domain/case/case-words.ts';
import type { CommandName } from '../domain/case/commands.ts';
import type { Bilingual } from './bilingual.ts';

/** What each status is called before people. */
export const statusWording: Readonly<Record<CaseStatus, Bilingual>> = {
  received: { zh: '待研判', en: 'received' },
  dispatched: { zh: '已分办', en: 'dispatched' },
  handling: { zh: '办理中', en: 'being handled' },
  answered: { zh: '已答复', en: 'answered' },
  closed: { zh: '已办结', en: 'closed' },
  rejected: { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** What each command is called before people. */
export const commandWording: Readonly<Record<CommandName, Bilingual>> = {
  submit: { zh: '写信', en: 'submit' },
  reclassify: { zh: '更改类型', en: 'reclassify' },
  reject: { zh: '不予受理', en: 'reject' },
  dispatch: { zh: '分办', en: 'dispatch' },
  recall: { zh: '收回', en: 'recall' },
  accept: { zh: '签收', en: 'accept' },
  return: { zh: '退办', en: 'return' },
  designate: { zh: '指定经办人', en: 'designate a handler' },
  contact: { zh: '登记联系', en: 'log a contact' },
  supplement: { zh: '补充说明', en: 'supplement' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  draft: { zh: '拟写答复', en: 'draft an answer' },
  sendBack: { zh: '退回修改', en: 'send the draft back' },
  release: { zh: '发出答复', en: 'release the answer' },
  report: { zh: '报送办理进展', en: 'report progress' },
  urge: { zh: '督办', en: 'urge' },
  replyToUrge: { zh: '回复督办', en: 'reply to an urge' },
  tick: { zh: '到期处理', en: 'fire what is due' },
};

/** Who acts or reads, by the relation to the case. */
export const relationWording: Readonly<Record<Relation, Bilingual>> = {
  enterprise: { zh: '来信企业', en: 'the enterprise' },
  hub: { zh: '市级枢纽平台', en: 'the hub' },
  hubSupervisor: { zh: '枢纽平台负责人', en: 'a hub supervisor' },
  holderLead: { zh: '办理单位负责人', en: 'the lead of the unit that holds it' },
  handler: { zh: '经办人', en: 'the handler' },
  holderMember: { zh: '办理单位人员', en: 'a member of the unit that holds it' },
  assisting: { zh: '协办单位人员', en: 'a member of an assisting unit' },
  ancestor: { zh: '上级单位人员', en: 'a member of a unit above' },
  station: { zh: '代录的服务站人员', en: 'a member of the station that entered it' },
  leader: { zh: '市领导', en: 'a leader (direct and escalated letters)' },
  overseer: { zh: '市政府办', en: 'an overseer' },
  auditor: { zh: '审计人员', en: 'an auditor' },
  platform: { zh: '省级平台、12345', en: 'the provincial platform, 12345' },
  system: { zh: '系统', en: 'the system' },
};
