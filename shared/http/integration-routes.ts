/** The routes of systems that pass letters on, or are told what becomes of cases; a part of routes.ts. */
export const integrationRoutes = {
  passLetterOn: { method: 'POST', path: '/inbound/{source}', servedBy: 'inbound', auth: 'signature' },

  registerIntegrator: { method: 'POST', path: '/integrators', servedBy: 'integrators', auth: 'account' },
  listIntegrators: { method: 'GET', path: '/integrators', servedBy: 'integrators', auth: 'account' },
  getIntegrator: {
    method: 'GET',
    path: '/integrators/{integratorId}',
    servedBy: 'integrators',
    auth: 'account',
  },
  changeIntegrator: {
    method: 'POST',
    path: '/integrators/{integratorId}',
    servedBy: 'integrators',
    auth: 'account',
  },
  rotateIntegratorSecret: {
    method: 'POST',
    path: '/integrators/{integratorId}/secret',
    servedBy: 'integrators',
    auth: 'account',
  },
  listDeliveries: {
    method: 'GET',
    path: '/integrators/{integratorId}/deliveries',
    servedBy: 'integrators',
    auth: 'account',
  },
  replayDeliveries: {
    method: 'POST',
    path: '/integrators/{integratorId}/replays',
    servedBy: 'integrators',
    auth: 'account',
  },
} as const;
