import type { ErrorImpact } from './function-spec.ts';

/** What people suffer while something fails that is no function of ours. */
export const serviceImpacts = {
  api: {
    zh: '接口返回服务器错误：企业和工作人员的部分操作没有完成。',
    en: 'The API answers with server errors: part of what enterprises and staff ask for is not done.',
  },
  mailReputation: {
    zh: '退信过多，SES 可能停止发信：企业和工作人员将收不到邮件。',
    en: 'Too many mails bounce, and SES may stop sending: enterprises and staff would get no mails.',
  },
} as const satisfies Record<string, ErrorImpact>;
