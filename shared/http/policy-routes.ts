import type { Route } from './route.ts';

/** The routes of those who make policies, and of the public library. */
export const policyRoutes = {
  draftPolicy: { method: 'POST', path: '/policies', servedBy: 'policies', auth: 'account' },
  changeDraft: { method: 'POST', path: '/policies/{policyId}/draft', servedBy: 'policies', auth: 'account' },
  discardDraft: {
    method: 'POST',
    path: '/policies/{policyId}/draft-disposal',
    servedBy: 'policies',
    auth: 'account',
  },
  amendPolicy: {
    method: 'POST',
    path: '/policies/{policyId}/amendment',
    servedBy: 'policies',
    auth: 'account',
  },
  proposePolicy: {
    method: 'POST',
    path: '/policies/{policyId}/proposal',
    servedBy: 'policies',
    auth: 'account',
  },
  sendPolicyBack: {
    method: 'POST',
    path: '/policies/{policyId}/proposal-return',
    servedBy: 'policies',
    auth: 'account',
  },
  approvePolicy: {
    method: 'POST',
    path: '/policies/{policyId}/approval',
    servedBy: 'policies',
    auth: 'account',
  },
  cancelPublication: {
    method: 'POST',
    path: '/policies/{policyId}/publication-cancellation',
    servedBy: 'policies',
    auth: 'account',
  },
  withdrawPolicy: {
    method: 'POST',
    path: '/policies/{policyId}/withdrawal',
    servedBy: 'policies',
    auth: 'account',
  },
  interpretPolicy: {
    method: 'POST',
    path: '/policies/{policyId}/interpretation',
    servedBy: 'policies',
    auth: 'account',
  },
  getPolicy: { method: 'GET', path: '/policies/{policyId}', servedBy: 'policies', auth: 'account' },
  listPolicyChanges: {
    method: 'GET',
    path: '/policies/{policyId}/changes',
    servedBy: 'policies',
    auth: 'account',
  },
  getPolicyAttachment: {
    method: 'GET',
    path: '/policies/{policyId}/attachments/{attachmentId}',
    servedBy: 'policies',
    auth: 'account',
  },
  sendTestMail: {
    method: 'POST',
    path: '/policies/{policyId}/test-mail',
    servedBy: 'policies',
    auth: 'account',
  },
  getDelivery: {
    method: 'GET',
    path: '/policies/{policyId}/delivery',
    servedBy: 'audience',
    auth: 'account',
  },
  previewAudience: { method: 'POST', path: '/policies/preview', servedBy: 'audience', auth: 'account' },
  listUnitPolicies: {
    method: 'GET',
    path: '/units/{unitId}/policies',
    servedBy: 'policies',
    auth: 'account',
  },

  listLibrary: { method: 'GET', path: '/library', servedBy: 'library', auth: 'public' },
  getLibraryFeed: { method: 'GET', path: '/library/atom.xml', servedBy: 'library', auth: 'public' },
  getLibraryPolicy: { method: 'GET', path: '/library/{policyId}', servedBy: 'library', auth: 'public' },
  getLibraryVersion: {
    method: 'GET',
    path: '/library/{policyId}/versions/{version}',
    servedBy: 'library',
    auth: 'public',
  },
  getLibraryAttachment: {
    method: 'GET',
    path: '/library/{policyId}/attachments/{attachmentId}',
    servedBy: 'library',
    auth: 'public',
  },
} as const satisfies Record<string, Route>;
