import type { AnyContract } from './contract.ts';
import { saveMe } from './contracts/accounts.ts';
import { listDirectoryChanges } from './contracts/directory-changes.ts';
import { appointDeputy, endDeputy, listDeputies } from './contracts/deputies.ts';
import { addStaff, changeRoles, removeStaff } from './contracts/staff.ts';
import { closeUnit, createUnit, mergeUnits, renameUnit } from './contracts/units.ts';
import { listApplications, stateApplication } from './contracts/applications.ts';
import { getDelivery, previewAudience } from './contracts/audience.ts';
import { sendTestMail } from './contracts/test-mail.ts';
import { announceAttachment, getAttachment } from './contracts/attachments.ts';
import {
  approveClaim,
  claimEnterprise,
  getClaim,
  getEnterprise,
  listClaims,
  rejectClaim,
} from './contracts/claims.ts';
import {
  approveProposal,
  getCalendar,
  getNotice,
  getProposal,
  listProposals,
  proposeNotice,
  rejectProposal,
} from './contracts/calendar.ts';
import {
  getCase,
  getDeadline,
  getTimeline,
  listEnterpriseCases,
  listSubtreeCases,
  listTriage,
  listUnitCases,
} from './contracts/cases.ts';
import { getMe, getUnit, listStaff, listUnitsBelow } from './contracts/directory.ts';
import {
  acceptCase,
  designateHandler,
  dispatchCase,
  recallCase,
  reclassifyCase,
  rejectCase,
  returnCase,
} from './contracts/dispatch.ts';
import { replyToUrge, reportProgress, urgeCase } from './contracts/follow-up.ts';
import { listLateCases, listSubtreeLateCases, listUnitLateCases } from './contracts/late-cases.ts';
import {
  getLibraryAttachment,
  getLibraryPolicy,
  getLibraryVersion,
  listLibrary,
} from './contracts/library.ts';
import {
  amendPolicy,
  approvePolicy,
  cancelPublication,
  changeDraft,
  discardDraft,
  draftPolicy,
  interpretPolicy,
  proposePolicy,
  sendPolicyBack,
  withdrawPolicy,
} from './contracts/policies.ts';
import {
  getPolicy,
  getPolicyAttachment,
  listPolicyChanges,
  listUnitPolicies,
} from './contracts/policy-reading.ts';
import { listInbox, markRead } from './contracts/inbox.ts';
import { enterLetter, listEnteredLetters } from './contracts/entry.ts';
import { passLetterOn } from './contracts/inbound.ts';
import {
  changeIntegrator,
  getIntegrator,
  listDeliveries,
  listIntegrators,
  registerIntegrator,
  replayDeliveries,
  rotateIntegratorSecret,
} from './contracts/integrators.ts';
import { submitLetter, supplementCase, withdrawCase } from './contracts/intake.ts';
import {
  acceptInvitation,
  changeManager,
  invitePerson,
  leaveEnterprise,
  listInvitations,
  listPeople,
  removePerson,
  withdrawInvitation,
} from './contracts/people.ts';
import {
  changePushSettings,
  explainPolicy,
  changeSubscription,
  endSubscription,
  getPushSettings,
  listPushes,
  listSubscriptions,
  readPush,
  subscribe,
} from './contracts/pushes.ts';
import { getSending, listSuppressions, releaseAddress, resumeMails } from './contracts/mail.ts';
import { getProfile, importProfiles, saveProfile } from './contracts/profiles.ts';
import { draftAnswer, logContact, releaseAnswer, sendBackDraft } from './contracts/replies.ts';
import { listAccountTraces, listCaseTraces } from './contracts/traces.ts';
import type { OperationId, OperationsOf } from './routes.ts';

/** Every contract by its operationId; only the pages of the reference and the feed, which are no JSON, have none. */
export const allContracts = {
  submitLetter,
  enterLetter,
  supplementCase,
  withdrawCase,
  reclassifyCase,
  rejectCase,
  dispatchCase,
  recallCase,
  acceptCase,
  returnCase,
  designateHandler,
  logContact,
  draftAnswer,
  sendBackDraft,
  releaseAnswer,
  reportProgress,
  urgeCase,
  replyToUrge,
  getCase,
  getTimeline,
  getDeadline,
  listEnterpriseCases,
  listEnteredLetters,
  listUnitCases,
  listSubtreeCases,
  listUnitLateCases,
  listSubtreeLateCases,
  listLateCases,
  listTriage,
  listCaseTraces,
  listAccountTraces,
  listInbox,
  markRead,
  getMe,
  getUnit,
  listUnitsBelow,
  listStaff,
  getCalendar,
  getNotice,
  listProposals,
  getProposal,
  proposeNotice,
  approveProposal,
  rejectProposal,
  saveMe,
  stateApplication,
  listApplications,
  announceAttachment,
  getAttachment,
  passLetterOn,
  registerIntegrator,
  listIntegrators,
  getIntegrator,
  changeIntegrator,
  rotateIntegratorSecret,
  listDeliveries,
  replayDeliveries,
  claimEnterprise,
  listClaims,
  getClaim,
  approveClaim,
  rejectClaim,
  getEnterprise,
  listPeople,
  listInvitations,
  invitePerson,
  withdrawInvitation,
  acceptInvitation,
  removePerson,
  changeManager,
  leaveEnterprise,
  getProfile,
  saveProfile,
  importProfiles,
  createUnit,
  renameUnit,
  closeUnit,
  mergeUnits,
  addStaff,
  changeRoles,
  removeStaff,
  listDeputies,
  appointDeputy,
  endDeputy,
  listDirectoryChanges,
  getSending,
  resumeMails,
  listSuppressions,
  releaseAddress,
  explainPolicy,
  listPushes,
  readPush,
  getPushSettings,
  changePushSettings,
  listSubscriptions,
  subscribe,
  changeSubscription,
  endSubscription,
  draftPolicy,
  changeDraft,
  discardDraft,
  amendPolicy,
  proposePolicy,
  sendPolicyBack,
  approvePolicy,
  cancelPublication,
  withdrawPolicy,
  interpretPolicy,
  getPolicy,
  listPolicyChanges,
  getPolicyAttachment,
  listUnitPolicies,
  sendTestMail,
  getDelivery,
  previewAudience,
  listLibrary,
  getLibraryPolicy,
  getLibraryVersion,
  getLibraryAttachment,
} as const satisfies Readonly<
  Record<Exclude<OperationId, OperationsOf<'reference' | 'unsubscribe'> | 'getLibraryFeed'>, AnyContract>
>;
