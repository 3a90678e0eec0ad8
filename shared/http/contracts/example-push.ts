import type { PolicyExplanationView } from '../views/explanation-view.ts';
import type { PushView, SubscriptionView } from '../views/push-view.ts';

/** A push as the reference shows it. */
export const examplePush: PushView = {
  policyId: '01K5XQ3V0GAB3C5D7E9F1G0001',
  version: 1,
  title: '晋江市鞋服企业设备更新补助办法（示例）',
  documentNumber: '晋工信规〔2026〕1号',
  change: 'new',
  why: { smart: true, subscriptions: [] },
  explanation: {
    result: 'met',
    summary: '贵企业符合适用条件。',
    lines: ['符合：所在地要求晋江市，贵企业为晋江市（认领信息，2026-09-24）'],
    conditions: [
      {
        clause: 'region',
        asks: ['350582'],
        excluded: false,
        result: 'met',
        saw: ['350582'],
        source: 'claim',
        on: '2026-09-24',
      },
    ],
    misses: [],
    missing: [],
    nearMiss: false,
  },
  changes: [],
  at: '2026-11-27T02:00:00.000Z',
  readAt: null,
  withdrawnAt: null,
};

/** An enterprise that is one clause short of the policy of the example. */
export const exampleExplanation: PolicyExplanationView = {
  policyId: examplePush.policyId,
  version: 1,
  status: 'published',
  title: examplePush.title,
  documentNumber: examplePush.documentNumber,
  on: '2026-11-27',
  explanation: {
    result: 'unmet',
    summary: '贵企业不符合适用条件，只差一项：所在地。',
    lines: ['不符合：所在地要求晋江市，贵企业为丰泽区（认领信息，2026-09-24）'],
    conditions: [
      {
        clause: 'region',
        asks: ['350582'],
        excluded: false,
        result: 'unmet',
        saw: ['350503'],
        source: 'claim',
        on: '2026-09-24',
      },
    ],
    misses: ['region'],
    missing: [],
    nearMiss: true,
  },
};

/** A subscription as the reference shows it. */
export const exampleSubscription = {
  id: '01K5XQ7T2HBD4F6G8J0K2M4N6P',
  topics: ['技改'],
  industries: ['C'],
  regions: [],
  departments: [],
  frequency: 'daily',
} as const satisfies SubscriptionView;
