import type { Route } from './route.ts';

/** The routes of those who look after the sending of mails; a part of routes.ts. */
export const mailRoutes = {
  getSending: { method: 'GET', path: '/mail/sending', servedBy: 'sending', auth: 'account' },
  resumeMails: { method: 'POST', path: '/mail/sending/resumption', servedBy: 'sending', auth: 'account' },
  listSuppressions: { method: 'GET', path: '/mail/suppressions', servedBy: 'sending', auth: 'account' },
  releaseAddress: {
    method: 'POST',
    path: '/mail/suppressions/{addressId}/release',
    servedBy: 'sending',
    auth: 'account',
  },
} as const satisfies Record<string, Route>;
