import type { Route } from './route.ts';

/** The routes of what enterprises get of policies, and of whom policies reach. */
export const pushRoutes = {
  explainPolicy: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/policies/{policyId}/explanation',
    servedBy: 'pushes',
    auth: 'account',
  },
  listPushes: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/pushes',
    servedBy: 'pushes',
    auth: 'account',
  },
  readPush: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/pushes/{policyId}/{version}/read',
    servedBy: 'pushes',
    auth: 'account',
  },
  getPushSettings: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/push-settings',
    servedBy: 'pushes',
    auth: 'account',
  },
  changePushSettings: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/push-settings',
    servedBy: 'pushes',
    auth: 'account',
  },
  listSubscriptions: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/subscriptions',
    servedBy: 'pushes',
    auth: 'account',
  },
  subscribe: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/subscriptions',
    servedBy: 'pushes',
    auth: 'account',
  },
  changeSubscription: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/subscriptions/{subscriptionId}',
    servedBy: 'pushes',
    auth: 'account',
  },
  endSubscription: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/subscriptions/{subscriptionId}/end',
    servedBy: 'pushes',
    auth: 'account',
  },
} as const satisfies Record<string, Route>;
