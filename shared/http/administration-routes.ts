import type { Route } from './route.ts';

/** The routes of those who manage units, their people and deputies. */
export const administrationRoutes = {
  createUnit: { method: 'POST', path: '/units', servedBy: 'administration', auth: 'account' },
  renameUnit: { method: 'POST', path: '/units/{unitId}/name', servedBy: 'administration', auth: 'account' },
  closeUnit: { method: 'POST', path: '/units/{unitId}/closure', servedBy: 'administration', auth: 'account' },
  mergeUnits: { method: 'POST', path: '/units/{unitId}/merger', servedBy: 'administration', auth: 'account' },
  addStaff: { method: 'POST', path: '/units/{unitId}/staff', servedBy: 'administration', auth: 'account' },
  changeRoles: {
    method: 'POST',
    path: '/units/{unitId}/staff/{accountId}/roles',
    servedBy: 'administration',
    auth: 'account',
  },
  removeStaff: {
    method: 'POST',
    path: '/units/{unitId}/staff/{accountId}/removal',
    servedBy: 'administration',
    auth: 'account',
  },
  listDeputies: {
    method: 'GET',
    path: '/units/{unitId}/deputies',
    servedBy: 'administration',
    auth: 'account',
  },
  appointDeputy: {
    method: 'POST',
    path: '/units/{unitId}/deputies',
    servedBy: 'administration',
    auth: 'account',
  },
  endDeputy: {
    method: 'POST',
    path: '/units/{unitId}/deputies/{accountId}/end',
    servedBy: 'administration',
    auth: 'account',
  },
  listDirectoryChanges: {
    method: 'GET',
    path: '/directory/changes/{month}',
    servedBy: 'administration',
    auth: 'account',
  },
} as const satisfies Record<string, Route>;
