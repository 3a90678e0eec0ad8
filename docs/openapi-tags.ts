import { type Bilingual, inBoth } from '../shared/http/bilingual.ts';
import type { HttpFunction } from '../shared/http/route.ts';

interface Tag {
  readonly name: Bilingual;
  readonly description: Bilingual;
}

/** The groups of operations, in the order in which a letter meets them; one for each function that answers them. */
const tags: Readonly<Record<HttpFunction, Tag>> = {
  intake: {
    name: { zh: '来信', en: 'Letters' },
    description: {
      zh: '企业写信、补充、撤回。',
      en: 'Enterprises write, add to their letter, take it back.',
    },
  },
  dispatch: {
    name: { zh: '分办', en: 'Dispatch' },
    description: {
      zh: '枢纽平台和单位：分类、分办、签收、退办、指定经办人、督办。',
      en: 'The hub and the units: classify, dispatch, accept, return, designate who handles it, urge.',
    },
  },
  replies: {
    name: { zh: '答复', en: 'Replies' },
    description: {
      zh: '联系企业，拟写、审核、发出答复，报送办理进展。',
      en: 'Contact the enterprise; draft, review and release the answer; report progress.',
    },
  },
  cases: {
    name: { zh: '办件查询', en: 'Cases' },
    description: { zh: '查看办件、经过和期限。', en: 'Read cases, their timelines and their deadlines.' },
  },
  inbox: {
    name: { zh: '工作台', en: 'Inbox' },
    description: { zh: '发给本人的消息。', en: 'What the system has told the person who asks.' },
  },
  directory: {
    name: { zh: '目录', en: 'Directory' },
    description: { zh: '单位和人员。', en: 'Units and the people in them.' },
  },
  calendar: {
    name: { zh: '工作日历', en: 'Calendar' },
    description: {
      zh: '计算期限所依据的放假通知。',
      en: 'The holiday notices by which working days are counted.',
    },
  },
  attachments: {
    name: { zh: '附件', en: 'Attachments' },
    description: {
      zh: '上传和下载来信、答复的附件。',
      en: 'Upload and download the files of letters and answers.',
    },
  },
  pushes: {
    name: { zh: '政策推送', en: 'Policy pushes' },
    description: {
      zh: '企业工作台的政策、分类订阅、智能匹配设置。',
      en: 'The policies in an enterprise’s workbench, its subscriptions, and smart matching.',
    },
  },
  inbound: {
    name: { zh: '平台对接', en: 'Other platforms' },
    description: {
      zh: '省级平台和 12345 把来信转给本市。',
      en: 'The provincial platform and 12345 pass letters on to the city.',
    },
  },
  policies: {
    name: { zh: '政策制定', en: 'Making policies' },
    description: {
      zh: '起草、审批、公布、修订、撤回和解读政策。',
      en: 'Draft, approve, publish, amend, withdraw and interpret policies.',
    },
  },
  audience: {
    name: { zh: '政策覆盖', en: 'Whom policies reach' },
    description: {
      zh: '适用条件覆盖哪些企业，政策送达的情况。',
      en: 'Which enterprises criteria would reach, and how far a policy has been delivered.',
    },
  },
  library: {
    name: { zh: '政策库', en: 'Library of policies' },
    description: { zh: '公开的政策、解读和附件。', en: 'Policies, interpretations and files for everybody.' },
  },
  applications: {
    name: { zh: '申报', en: 'Applications' },
    description: {
      zh: '企业对各申报项目的申报情况。',
      en: 'How far enterprises are with applying for programmes.',
    },
  },
  integrators: {
    name: { zh: '集成方', en: 'Integrators' },
    description: {
      zh: '接收办件进展的系统：登记、密钥、发送记录、重放。',
      en: 'Systems that are told what becomes of cases: registration, secrets, deliveries, replays.',
    },
  },
  accounts: {
    name: { zh: '账号与企业', en: 'Accounts and enterprises' },
    description: {
      zh: '本人的账号和所代表的企业。',
      en: 'One’s own account, and the enterprises that one acts for.',
    },
  },
  administration: {
    name: { zh: '管理', en: 'Administration' },
    description: {
      zh: '单位、人员和代理人的管理，目录变更记录。',
      en: 'Manage units, their people and deputies; read what was changed.',
    },
  },
  profiles: {
    name: { zh: '企业画像', en: 'Profiles' },
    description: {
      zh: '政策匹配所依据的企业信息。',
      en: 'What is known of enterprises, by which policies find them.',
    },
  },
  sending: {
    name: { zh: '邮件发送', en: 'Sending of mails' },
    description: {
      zh: '邮件的退信和投诉、停发的邮箱、暂停和恢复。',
      en: 'How mails fare, to which addresses none goes, pauses and what ends them.',
    },
  },
  unsubscribe: {
    name: { zh: '退订', en: 'Unsubscribing' },
    description: { zh: '邮件中的退订链接。', en: 'Links in mails that end them.' },
  },
  reference: {
    name: { zh: '接口文档', en: 'Reference' },
    description: { zh: '本文档。', en: 'This document.' },
  },
};

const { reference: _notDescribed, unsubscribe: _pagesForPeople, ...described } = tags;

/** The tags as the document lists them: not those of pages, which it does not describe: its own, and those of links in mails. */
export const describedTags = Object.values(described).map(({ name, description }) => ({
  name: inBoth(name, ' · '),
  description: inBoth(description, ' '),
}));

/** The tag of the operations of a function. */
export function tagOf(servedBy: HttpFunction): string {
  return inBoth(tags[servedBy].name, ' · ');
}
