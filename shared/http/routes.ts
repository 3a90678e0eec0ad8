import { administrationRoutes } from './administration-routes.ts';
import { integrationRoutes } from './integration-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import { pushRoutes } from './push-routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import type { HttpFunction, Route } from './route.ts';

/**
 * All routes by operationId, as plain data and without any schema, so that infra/ can read them.
 * Whatever no route matches goes to the function that `defaultServedBy` names.
 */
export const routes = {
  submitLetter: { method: 'POST', path: '/cases', servedBy: 'intake', auth: 'account' },
  enterLetter: { method: 'POST', path: '/units/{unitId}/letters', servedBy: 'intake', auth: 'account' },
  supplementCase: {
    method: 'POST',
    path: '/cases/{caseId}/supplements',
    servedBy: 'intake',
    auth: 'account',
  },
  withdrawCase: { method: 'POST', path: '/cases/{caseId}/withdrawal', servedBy: 'intake', auth: 'account' },

  reclassifyCase: {
    method: 'POST',
    path: '/cases/{caseId}/reclassification',
    servedBy: 'dispatch',
    auth: 'account',
  },
  rejectCase: { method: 'POST', path: '/cases/{caseId}/rejection', servedBy: 'dispatch', auth: 'account' },
  dispatchCase: { method: 'POST', path: '/cases/{caseId}/dispatch', servedBy: 'dispatch', auth: 'account' },
  recallCase: { method: 'POST', path: '/cases/{caseId}/recall', servedBy: 'dispatch', auth: 'account' },
  acceptCase: { method: 'POST', path: '/cases/{caseId}/acceptance', servedBy: 'dispatch', auth: 'account' },
  returnCase: { method: 'POST', path: '/cases/{caseId}/return', servedBy: 'dispatch', auth: 'account' },
  designateHandler: {
    method: 'POST',
    path: '/cases/{caseId}/designation',
    servedBy: 'dispatch',
    auth: 'account',
  },
  urgeCase: { method: 'POST', path: '/cases/{caseId}/urges', servedBy: 'dispatch', auth: 'account' },

  logContact: { method: 'POST', path: '/cases/{caseId}/contacts', servedBy: 'replies', auth: 'account' },
  draftAnswer: { method: 'POST', path: '/cases/{caseId}/draft', servedBy: 'replies', auth: 'account' },
  sendBackDraft: {
    method: 'POST',
    path: '/cases/{caseId}/draft-return',
    servedBy: 'replies',
    auth: 'account',
  },
  releaseAnswer: { method: 'POST', path: '/cases/{caseId}/answer', servedBy: 'replies', auth: 'account' },
  reportProgress: {
    method: 'POST',
    path: '/cases/{caseId}/progress-reports',
    servedBy: 'replies',
    auth: 'account',
  },
  replyToUrge: { method: 'POST', path: '/cases/{caseId}/urge-replies', servedBy: 'replies', auth: 'account' },

  getCase: { method: 'GET', path: '/cases/{caseId}', servedBy: 'cases', auth: 'account' },
  getTimeline: { method: 'GET', path: '/cases/{caseId}/timeline', servedBy: 'cases', auth: 'account' },
  getDeadline: { method: 'GET', path: '/cases/{caseId}/deadline', servedBy: 'cases', auth: 'account' },
  listEnterpriseCases: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/cases',
    servedBy: 'cases',
    auth: 'account',
  },
  listEnteredLetters: { method: 'GET', path: '/units/{unitId}/letters', servedBy: 'cases', auth: 'account' },
  listUnitCases: { method: 'GET', path: '/units/{unitId}/cases', servedBy: 'cases', auth: 'account' },
  listSubtreeCases: {
    method: 'GET',
    path: '/units/{unitId}/subtree-cases',
    servedBy: 'cases',
    auth: 'account',
  },
  listUnitLateCases: {
    method: 'GET',
    path: '/units/{unitId}/late-cases',
    servedBy: 'cases',
    auth: 'account',
  },
  listSubtreeLateCases: {
    method: 'GET',
    path: '/units/{unitId}/subtree-late-cases',
    servedBy: 'cases',
    auth: 'account',
  },
  listLateCases: { method: 'GET', path: '/late-cases', servedBy: 'cases', auth: 'account' },
  listTriage: { method: 'GET', path: '/triage', servedBy: 'cases', auth: 'account' },

  listCaseTraces: { method: 'GET', path: '/cases/{caseId}/traces', servedBy: 'cases', auth: 'account' },
  listAccountTraces: {
    method: 'GET',
    path: '/accounts/{accountId}/traces',
    servedBy: 'cases',
    auth: 'account',
  },

  getMe: { method: 'GET', path: '/me', servedBy: 'directory', auth: 'account' },
  getUnit: { method: 'GET', path: '/units/{unitId}', servedBy: 'directory', auth: 'account' },
  listUnitsBelow: { method: 'GET', path: '/units/{unitId}/units', servedBy: 'directory', auth: 'account' },
  listStaff: { method: 'GET', path: '/units/{unitId}/staff', servedBy: 'directory', auth: 'account' },

  saveMe: { method: 'POST', path: '/me', servedBy: 'accounts', auth: 'account' },
  claimEnterprise: { method: 'POST', path: '/enterprises/claims', servedBy: 'accounts', auth: 'account' },
  listClaims: { method: 'GET', path: '/claims', servedBy: 'accounts', auth: 'account' },
  getClaim: { method: 'GET', path: '/claims/{claimId}', servedBy: 'accounts', auth: 'account' },
  approveClaim: { method: 'POST', path: '/claims/{claimId}/approval', servedBy: 'accounts', auth: 'account' },
  rejectClaim: { method: 'POST', path: '/claims/{claimId}/rejection', servedBy: 'accounts', auth: 'account' },
  listPeople: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/people',
    servedBy: 'accounts',
    auth: 'account',
  },
  removePerson: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/people/{accountId}/removal',
    servedBy: 'accounts',
    auth: 'account',
  },
  changeManager: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/people/{accountId}/management',
    servedBy: 'accounts',
    auth: 'account',
  },
  leaveEnterprise: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/departure',
    servedBy: 'accounts',
    auth: 'account',
  },
  listInvitations: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/invitations',
    servedBy: 'accounts',
    auth: 'account',
  },
  invitePerson: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/invitations',
    servedBy: 'accounts',
    auth: 'account',
  },
  withdrawInvitation: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/invitations/{invitationId}/withdrawal',
    servedBy: 'accounts',
    auth: 'account',
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitations/acceptance',
    servedBy: 'accounts',
    auth: 'account',
  },
  getEnterprise: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}',
    servedBy: 'accounts',
    auth: 'account',
  },

  ...policyRoutes,
  ...administrationRoutes,
  ...mailRoutes,
  ...pushRoutes,
  ...profileRoutes,

  announceAttachment: { method: 'POST', path: '/attachments', servedBy: 'attachments', auth: 'account' },
  getAttachment: {
    method: 'GET',
    path: '/cases/{caseId}/attachments/{attachmentId}',
    servedBy: 'attachments',
    auth: 'account',
  },

  stateApplication: {
    method: 'POST',
    path: '/enterprises/{enterpriseId}/applications',
    servedBy: 'applications',
    auth: 'account',
  },
  listApplications: {
    method: 'GET',
    path: '/enterprises/{enterpriseId}/applications',
    servedBy: 'applications',
    auth: 'account',
  },
  ...integrationRoutes,

  listInbox: { method: 'GET', path: '/inbox', servedBy: 'inbox', auth: 'account' },
  markRead: { method: 'POST', path: '/inbox/{itemId}/read', servedBy: 'inbox', auth: 'account' },

  getCalendar: { method: 'GET', path: '/calendar', servedBy: 'calendar', auth: 'account' },
  getNotice: { method: 'GET', path: '/calendar/{year}', servedBy: 'calendar', auth: 'account' },
  listProposals: { method: 'GET', path: '/calendar/proposals', servedBy: 'calendar', auth: 'account' },
  getProposal: { method: 'GET', path: '/calendar/proposals/{year}', servedBy: 'calendar', auth: 'account' },
  proposeNotice: { method: 'POST', path: '/calendar/proposals', servedBy: 'calendar', auth: 'account' },
  approveProposal: {
    method: 'POST',
    path: '/calendar/proposals/{year}/approval',
    servedBy: 'calendar',
    auth: 'account',
  },
  rejectProposal: {
    method: 'POST',
    path: '/calendar/proposals/{year}/rejection',
    servedBy: 'calendar',
    auth: 'account',
  },

  showUnsubscribePage: {
    method: 'GET',
    path: '/unsubscribe/{token}',
    servedBy: 'unsubscribe',
    auth: 'public',
  },
  unsubscribe: { method: 'POST', path: '/unsubscribe/{token}', servedBy: 'unsubscribe', auth: 'public' },

  getOpenApi: { method: 'GET', path: '/openapi.json', servedBy: 'reference', auth: 'public' },
  getReference: { method: 'GET', path: '/reference', servedBy: 'reference', auth: 'public' },
  describeProblem: { method: 'GET', path: '/problems/{problem}', servedBy: 'reference', auth: 'public' },
  getReferenceFile: { method: 'GET', path: '/reference/{file}', servedBy: 'reference', auth: 'public' },
} as const satisfies Record<string, Route>;
export type OperationId = keyof typeof routes;

/** The operations that a function answers. */
export type OperationsOf<Name extends HttpFunction> = {
  [Id in OperationId]: (typeof routes)[Id]['servedBy'] extends Name ? Id : never;
}[OperationId];

/** The function that answers the gateway's `$default` route: a 404 problem. */
export const defaultServedBy: HttpFunction = 'reference';

/** The route key of API Gateway, e.g. `GET /cases/{caseId}`. */
export function routeKeyOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
