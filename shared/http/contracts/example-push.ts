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
    conditions: [
      {
        clause: 'region',
        asks: ['350582'],
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

/** A subscription as the reference shows it. */
export const exampleSubscription = {
  id: '01K5XQ7T2HBD4F6G8J0K2M4N6P',
  topics: ['技改'],
  industries: ['C'],
  regions: [],
  departments: [],
  frequency: 'daily',
} as const satisfies SubscriptionView;
