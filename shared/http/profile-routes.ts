import type { Route } from './route.ts';

/** What is known of enterprises. */
export const profileRoutes = {
  getProfile: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/profile',
    servedBy: 'profiles',
    auth: 'account',
  },
  saveProfile: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/profile',
    servedBy: 'profiles',
    auth: 'account',
  },
  importProfiles: { method: 'POST', path: '/profiles/imports', servedBy: 'profiles', auth: 'account' },
} as const satisfies Record<string, Route>;
