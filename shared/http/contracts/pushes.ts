import * as z from 'zod';
import { PushFrequency } from '../../domain/policy/frequency.ts';
import { Subscription } from '../../domain/policy/subscription.ts';
import type { Contract } from '../contract.ts';
import {
  enterpriseParams,
  enterprisePolicyParams,
  noBody,
  pushParams,
  subscriptionParams,
} from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import { PolicyExplanationView } from '../views/explanation-view.ts';
import {
  PushListView,
  PushSettingsView,
  PushView,
  SubscriptionListView,
  SubscriptionView,
} from '../views/push-view.ts';
import { exampleExplanation, examplePush, exampleSubscription } from './example-push.ts';
import { readContract } from './read-contract.ts';

const own = { zh: '本企业人员', en: 'people of the enterprise' };
const ownSubscription = { zh: '订阅本人', en: 'whose subscription it is' };
const { topics, industries, regions, departments } = Subscription.unwrap().shape;

/** The contract of something that is done about pushes. */
function act<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  contract: Pick<
    Contract<Params, Body, View>,
    'operationId' | 'params' | 'body' | 'may' | 'summary' | 'description' | 'examples'
  > & { readonly view: View; readonly creates?: true; readonly failures: readonly ProblemTag[] },
): Contract<Params, Body, View> {
  const { view, creates = false, failures, ...rest } = contract;
  return {
    ...rest,
    command: null,
    needs: { idempotencyKey: true, ifMatch: false, paging: false },
    success: { status: creates ? 201 : 200, view, etag: false, location: false },
    failures,
  };
}

/** At least one list must have something in it; the others may be left out. */
const SubscriptionBody = z
  .strictObject({
    topics: topics.default([]).meta({ description: '主题 · Topics' }),
    industries: industries.default([]).meta({ description: '行业，GB/T 4754 · Industries' }),
    regions: regions.default([]).meta({ description: '地区 · Regions' }),
    departments: departments.default([]).meta({ description: '发文部门 · Departments that issue' }),
    frequency: PushFrequency.meta({ description: '邮件频率 · How soon mail comes' }),
  })
  .refine(
    (body) => body.topics.length + body.industries.length + body.regions.length + body.departments.length > 0,
    'at least one list must not be empty',
  )
  .meta({ id: 'SubscriptionRequest' });

export const listPushes = readContract({
  operationId: 'listPushes',
  summary: { zh: '企业工作台的政策', en: 'The policies in an enterprise’s workbench' },
  description: {
    zh: '推送给本企业的政策，附推送原因：推送当日的画像对照政策条件的结果。未读数每次重新统计。',
    en: 'The policies pushed to the enterprise, each with why: what its profile came to on that day under the criteria. How many are unread is counted anew each time.',
  },
  may: own,
  params: enterpriseParams,
  view: PushListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [examplePush], unread: { count: 1, more: false } },
});

export const explainPolicy = readContract({
  operationId: 'explainPolicy',
  summary: { zh: '政策是否适用于企业', en: 'Whether a policy is for an enterprise' },
  description: {
    zh: '以政策的最新版本对照企业今天的画像：逐项列出要求、画像中的值及其来源和日期；符合、不符合或资料不足；只差一项的；需要补充的。语言随 Accept-Language。',
    en: 'The latest version against the profile of today: clause by clause what it asks for, the value it saw, its source and day; met, unmet or unknown; whether one clause is all that is short; what to fill in. In the language of Accept-Language.',
  },
  may: { zh: '本企业人员；枢纽平台；市政府办；审计', en: 'its people; the hub; overseers; auditors' },
  params: enterprisePolicyParams,
  view: PolicyExplanationView,
  failures: ['notFound'],
  answer: exampleExplanation,
});

export const readPush = act({
  operationId: 'readPush',
  summary: { zh: '标为已读', en: 'Mark a policy as read' },
  description: {
    zh: '记下本企业首次阅读的时刻；再次标记不改变它。',
    en: 'Takes note of the first time somebody of the enterprise read it; marking it again changes nothing.',
  },
  may: own,
  params: pushParams,
  body: noBody,
  view: PushView,
  failures: ['notFound'],
  examples: { body: {}, answer: { ...examplePush, readAt: '2026-11-27T03:00:00.000Z' } },
});

export const getPushSettings = readContract({
  operationId: 'getPushSettings',
  summary: { zh: '智能匹配设置', en: 'The settings of smart matching' },
  description: {
    zh: '企业是否开启智能匹配，以及本人收到匹配邮件的频率。',
    en: 'Whether smart matching is on for the enterprise, and how soon I get mail of it.',
  },
  may: own,
  params: enterpriseParams,
  view: PushSettingsView,
  failures: ['notFound'],
  answer: { smart: true, frequency: 'atOnce' },
});

export const changePushSettings = act({
  operationId: 'changePushSettings',
  summary: { zh: '更改智能匹配设置', en: 'Change the settings of smart matching' },
  description: {
    zh: '频率是本人的；开启或关闭智能匹配由企业的管理人员决定。未填写的保持不变。',
    en: 'How soon is one’s own choice; whether at all is decided by those who manage the enterprise’s people. What is left out stays.',
  },
  may: own,
  params: enterpriseParams,
  body: z
    .strictObject({
      smart: z.boolean().optional().meta({ description: '是否开启智能匹配 · Whether smart matching is on' }),
      frequency: PushFrequency.optional().meta({ description: '本人邮件的频率 · How soon I get mail' }),
    })
    .meta({ id: 'PushSettingsChange' }),
  view: PushSettingsView,
  failures: ['forbidden', 'notFound', 'keyReused'],
  examples: { body: { frequency: 'daily' }, answer: { smart: true, frequency: 'daily' } },
});

export const listSubscriptions = readContract({
  operationId: 'listSubscriptions',
  summary: { zh: '我的分类订阅', en: 'My subscriptions' },
  description: {
    zh: '本人为该企业所作的订阅；同事的订阅不在其中。',
    en: 'The subscriptions that I have for the enterprise; those of colleagues are not among them.',
  },
  may: own,
  params: enterpriseParams,
  view: SubscriptionListView,
  failures: ['notFound'],
  answer: { items: [exampleSubscription] },
});

const { id: _id, ...exampleInput } = exampleSubscription;

export const subscribe = act({
  operationId: 'subscribe',
  summary: { zh: '订阅政策', en: 'Subscribe to policies' },
  description: {
    zh: '按主题、行业、地区、部门订阅；每一类非空的都须符合。行业、地区、部门须是在用的代码。每人每企业最多 20 个。',
    en: 'By topics, industries, regions and departments: of each list that is not empty a policy must have one. Industries, regions and departments are codes in use. At most 20 for each person and enterprise.',
  },
  may: own,
  params: enterpriseParams,
  body: SubscriptionBody,
  view: SubscriptionView,
  creates: true,
  failures: ['notFound', 'tooManySubscriptions', 'keyReused'],
  examples: { body: exampleInput, answer: exampleSubscription },
});

export const changeSubscription = act({
  operationId: 'changeSubscription',
  summary: { zh: '更改订阅', en: 'Change a subscription' },
  description: { zh: '以新的内容替换。', en: 'It is replaced by what is sent.' },
  may: ownSubscription,
  params: subscriptionParams,
  body: SubscriptionBody,
  view: SubscriptionView,
  failures: ['notFound', 'keyReused'],
  examples: {
    body: { ...exampleInput, frequency: 'weekly' },
    answer: { ...exampleSubscription, frequency: 'weekly' },
  },
});

export const endSubscription = act({
  operationId: 'endSubscription',
  summary: { zh: '取消订阅', en: 'End a subscription' },
  description: {
    zh: '以后的政策不再因它而推送；已推送的不变。',
    en: 'No more policies come because of it; those that have come stay.',
  },
  may: ownSubscription,
  params: subscriptionParams,
  body: noBody,
  view: SubscriptionView,
  failures: ['notFound', 'keyReused'],
  examples: { body: {}, answer: exampleSubscription },
});
