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
  mailReputation: {
    zh: '退信过多，SES 可能停止发信：企业和工作人员将收不到邮件。',
    en: 'Too many mails bounce, and SES may stop sending: enterprises and staff would get no mails.',
  },
} as const satisfies Record<string, ErrorImpact>;
