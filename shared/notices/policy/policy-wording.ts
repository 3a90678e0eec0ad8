import type { Language } from '../../domain/directory/account.ts';
import type { PushChange } from '../../domain/policy/push.ts';
import type { Subscription } from '../../domain/policy/subscription.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import { valueWords } from './clause-words.ts';

/** What mails about policies say, in one language. */
export interface PolicyWording {
  readonly greeting: string;
  readonly documentNumber: string;
  readonly issuers: string;
  readonly windows: string;
  readonly open: string;
  readonly changes: Readonly<Record<PushChange, string>>;
  readonly asked: string;
  readonly smart: string;
  readonly subscribed: (what: string) => string;
  readonly withdrawn: string;
  readonly withdrawnFor: (reason: string) => string;
  readonly test: string;
  readonly stop: string;
  readonly stopSmart: (enterprise: string) => string;
  readonly stopSubscription: (enterprise: string, what: string) => string;
  readonly stopAll: string;
  readonly and: string;
}

const zh: PolicyWording = {
  greeting: '您好！',
  documentNumber: '发文字号',
  issuers: '发文机关',
  windows: '申报期',
  open: '查看政策全文',
  changes: {
    new: '本政策适用于贵企业。',
    gained: '政策修订后，开始适用于贵企业。',
    changed: '政策修订后，与贵企业有关的内容有变化。',
    lost: '政策修订后，不再适用于贵企业。',
  },
  asked: '贵企业已表示有意申报。',
  smart: '智能匹配：按企业画像逐项比对如下',
  subscribed: (what) => `分类订阅：您订阅了${what}`,
  withdrawn: '下列政策已撤回，此前推送给您的内容不再有效。',
  withdrawnFor: (reason) => `撤回原因：${reason}`,
  test: '这是发给您本人的测试邮件，没有发给任何企业。',
  stop: '退订',
  stopSmart: (enterprise) => `不再接收${enterprise}的智能匹配邮件`,
  stopSubscription: (enterprise, what) => `不再接收${enterprise}的订阅邮件（${what}）`,
  stopAll: '不再接收任何政策邮件',
  and: '、',
};

const en: PolicyWording = {
  greeting: '',
  documentNumber: 'Document number',
  issuers: 'Issued by',
  windows: 'Applications',
  open: 'Read the policy',
  changes: {
    new: 'This policy is for your enterprise.',
    gained: 'Since it was amended, this policy is for your enterprise.',
    changed: 'The policy was amended, and something that matters to your enterprise has changed.',
    lost: 'Since it was amended, this policy is no longer for your enterprise.',
  },
  asked: 'Your enterprise has said that it is interested.',
  smart: 'Smart matching, by your profile',
  subscribed: (what) => `You have subscribed to ${what}`,
  withdrawn: 'This policy was withdrawn; what you were told of it before is no longer valid.',
  withdrawnFor: (reason) => `The reason: ${reason}`,
  test: 'This is a test to yourself; no enterprise got it.',
  stop: 'Unsubscribe',
  stopSmart: (enterprise) => `No more mails of smart matching for ${enterprise}`,
  stopSubscription: (enterprise, what) => `No more mails of the subscription for ${enterprise} (${what})`,
  stopAll: 'No more mails about policies at all',
  and: ', ',
};

export const policyWording: Readonly<Record<Language, PolicyWording>> = { 'zh-CN': zh, en };

/** What a subscription is for: its topics, and the names of what else it lists. */
export function subscriptionName(
  { topics, industries, regions, departments }: Subscription,
  codes: CodeLists,
  language: Language,
): string {
  return [
    ...topics,
    ...industries.map((code) => valueWords({ clause: 'industry' }, code, codes, language)),
    ...regions.map((code) => valueWords({ clause: 'region' }, code, codes, language)),
    ...departments,
  ].join(policyWording[language].and);
}
