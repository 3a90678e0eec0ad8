import type { ProblemType } from './problem-type.ts';

/** What stands in the way of webhooks, beside what any request can meet. */
export const webhookProblemTypes = {
  signatureInvalid: {
    status: 401,
    title: { zh: '签名无效', en: 'The signature is not valid' },
    detail: {
      zh: '请按 Standard Webhooks 规范用约定的密钥对原始正文签名：webhook-id 为 1 至 64 个字母、数字、下划线或连字符，webhook-timestamp 与标准时间相差不超过 5 分钟。',
      en: 'Sign the body to the byte with the agreed secret, by Standard Webhooks: webhook-id of 1 to 64 letters, digits, underscores or hyphens, webhook-timestamp within five minutes.',
    },
  },
  letterReused: {
    status: 422,
    title: { zh: '同一编号的内容不一致', en: 'Another letter has that id' },
    detail: {
      zh: '这个 webhook-id 或 externalId 已用于内容不同的来信。新的来信请使用新的编号。',
      en: 'This webhook-id or externalId was used for a letter that says something else. Another letter has other ids.',
    },
    pointer: '/externalId',
  },
  webhookUrlRefused: {
    status: 422,
    title: { zh: '接收地址不可用', en: 'Webhooks may not go there' },
    detail: {
      zh: '接收地址须为公网域名的 https 地址，不得含用户名、密码或片段。',
      en: 'The address is https, by a name of the public internet, without user, password or fragment.',
    },
    pointer: '/url',
  },
  tooManyIntegrators: {
    status: 409,
    title: { zh: '集成方太多', en: 'Too many integrators' },
    detail: {
      zh: '最多登记 50 个集成方，请更改已有的。',
      en: 'There are 50 at most: change one that is there.',
    },
  },
  codeNotAdmitted: {
    status: 422,
    title: { zh: '统一社会信用代码不符合规则', en: 'The credit code breaks a rule' },
    detail: {
      zh: '{rule}（GB 32100）。请与来信企业核对后重新发送。',
      en: 'By GB 32100, {rule}. Compare it with the enterprise’s licence and send the letter again.',
    },
    pointer: '/creditCode',
  },
} as const satisfies Readonly<Record<string, ProblemType>>;

export type WebhookProblemTag = Exclude<keyof typeof webhookProblemTypes, 'codeNotAdmitted'>;
