import type { ErrorImpact } from './function-spec.ts';

/** What people suffer by something that is not the failure of one function. */
export const serviceImpacts = {
  api: {
    zh: '接口返回服务器错误：企业和工作人员的部分操作没有完成。',
    en: 'The API answers with server errors: part of what enterprises and staff ask for is not done.',
  },
  mailUnknown: {
    zh: '有邮件不知是否已经发出：收件人可能收到两次。',
    en: 'Nobody knows whether a mail was sent: somebody may get it twice.',
  },
  policyMailUnknown: {
    zh: '有政策邮件不知是否已经发出：不会重发，收件人可能没有收到；工作台已有推送。',
    en: 'Nobody knows whether a mail about a policy was sent; it is not sent again. The workbench has it all the same.',
  },
  policyMailsPaused: {
    zh: '退信或投诉过多，政策邮件已暂停：企业收不到政策邮件，直至管理员恢复；工作台推送和办件邮件不受影响。',
    en: 'Too many bounces or complaints: mails about policies are paused until an administrator resumes them; pushes in workbenches and mails of cases are not affected.',
  },
  policyMailsHalfway: {
    zh: '政策邮件的退信或投诉已达暂停线的一半：再多就会暂停发送。',
    en: 'Bounces or complaints of mails about policies are half-way to where they are paused.',
  },
  deliveryDifference: {
    zh: '有企业的工作台缺少应有的政策，或者某项政策的邮件数对不上。',
    en: 'Enterprises lack a policy that concerns them in their workbenches, or the mails of a policy do not add up.',
  },
  mailReputation: {
    zh: '退信过多，SES 可能停止发信：企业和工作人员将收不到邮件。',
    en: 'Too many mails bounce, and SES may stop sending: enterprises and staff would get no mails.',
  },
  caseParked: {
    zh: '有办件的计时已被搁置：该办件到期不再自动提醒、升级或标记逾期，直至恢复。',
    en: 'The clocks of a case stand still: it is not reminded of, escalated or marked late until it is brought back.',
  },
  commitUnreadable: {
    zh: '有一条办理动态读不出来：相关人员没有收到这条通知。',
    en: 'Something that happened to a case cannot be read: those concerned were not told of it.',
  },
  noticeMissing: {
    zh: '应有的放假通知尚未录入：涉及该年度的办理期限只是暂定。',
    en: 'The holidays of a year are not known when they should be: dates that reach into it are provisional.',
  },
} as const satisfies Record<string, ErrorImpact>;
