import type * as z from 'zod';
import { call, type CallOptions, type Connection, type Reply } from './client-call.ts';
import type { Contract } from './contract.ts';
import { allContracts as contracts } from './contracts.ts';
import type { noBody } from './path-params.ts';

export type { CallOptions, Connection, Reply } from './client-call.ts';

type ListOptions = Pick<CallOptions, 'limit' | 'cursor'>;
type PostOptions = Pick<CallOptions, 'idempotencyKey'>;
type CommandOptions = PostOptions & { readonly ifMatch: string };
/** What a caller gives for a schema; one without fields must not forbid those of the other. */
type FieldsOf<Schema extends z.ZodObject> =
  z.input<Schema> extends Readonly<Record<string, never>> ? object : z.input<Schema>;

/** The typed functions of apiClient(). */
export type ApiClient = ReturnType<typeof apiClient>;

/**
 * The API as typed functions, one per operation, for programs on any platform with `fetch`. The fields of path and body are
 * given together; a POST without an idempotency key gets a random one.
 */
export function apiClient(connection: Connection) {
  const read =
    <Params extends z.ZodObject, View extends z.ZodType>(contract: Contract<Params, typeof noBody, View>) =>
    (fields: z.input<Params>): Promise<Reply<z.output<View>>> =>
      call(connection, contract, fields, {});
  const list =
    <Params extends z.ZodObject, View extends z.ZodType>(contract: Contract<Params, typeof noBody, View>) =>
    (fields: z.input<Params>, options: ListOptions = {}): Promise<Reply<z.output<View>>> =>
      call(connection, contract, fields, options);
  const filtered =
    <Params extends z.ZodObject, Query extends z.ZodObject, View extends z.ZodType>(
      contract: Contract<Params, typeof noBody, View> & { readonly query: Query },
    ) =>
    (fields: FieldsOf<Params> & FieldsOf<Query>, options: ListOptions = {}): Promise<Reply<z.output<View>>> =>
      call(connection, contract, { ...fields }, options);
  const post =
    <Params extends z.ZodObject, Body extends z.ZodObject, View extends z.ZodType>(
      contract: Contract<Params, Body, View>,
    ) =>
    (fields: FieldsOf<Params> & FieldsOf<Body>, options: PostOptions = {}): Promise<Reply<z.output<View>>> =>
      call(connection, contract, { ...fields }, options);
  const command =
    <Params extends z.ZodObject, Body extends z.ZodObject, View extends z.ZodType>(
      contract: Contract<Params, Body, View>,
    ) =>
    (fields: FieldsOf<Params> & FieldsOf<Body>, options: CommandOptions): Promise<Reply<z.output<View>>> =>
      call(connection, contract, { ...fields }, options);

  return {
    submitLetter: post(contracts.submitLetter),
    enterLetter: post(contracts.enterLetter),
    supplementCase: command(contracts.supplementCase),
    withdrawCase: command(contracts.withdrawCase),
    reclassifyCase: command(contracts.reclassifyCase),
    rejectCase: command(contracts.rejectCase),
    dispatchCase: command(contracts.dispatchCase),
    recallCase: command(contracts.recallCase),
    acceptCase: command(contracts.acceptCase),
    returnCase: command(contracts.returnCase),
    designateHandler: command(contracts.designateHandler),
    logContact: command(contracts.logContact),
    draftAnswer: command(contracts.draftAnswer),
    sendBackDraft: command(contracts.sendBackDraft),
    releaseAnswer: command(contracts.releaseAnswer),
    reportProgress: command(contracts.reportProgress),
    urgeCase: command(contracts.urgeCase),
    replyToUrge: command(contracts.replyToUrge),
    getCase: read(contracts.getCase),
    getTimeline: list(contracts.getTimeline),
    getDeadline: read(contracts.getDeadline),
    listEnterpriseCases: list(contracts.listEnterpriseCases),
    listEnteredLetters: list(contracts.listEnteredLetters),
    listUnitCases: list(contracts.listUnitCases),
    listSubtreeCases: list(contracts.listSubtreeCases),
    listUnitLateCases: list(contracts.listUnitLateCases),
    listSubtreeLateCases: list(contracts.listSubtreeLateCases),
    listLateCases: list(contracts.listLateCases),
    listTriage: list(contracts.listTriage),
    listCaseTraces: list(contracts.listCaseTraces),
    listAccountTraces: list(contracts.listAccountTraces),
    listInbox: list(contracts.listInbox),
    markRead: post(contracts.markRead),
    getMe: read(contracts.getMe),
    getUnit: read(contracts.getUnit),
    listUnitsBelow: list(contracts.listUnitsBelow),
    listStaff: read(contracts.listStaff),
    getCalendar: read(contracts.getCalendar),
    getNotice: read(contracts.getNotice),
    listProposals: read(contracts.listProposals),
    getProposal: read(contracts.getProposal),
    proposeNotice: post(contracts.proposeNotice),
    approveProposal: command(contracts.approveProposal),
    rejectProposal: command(contracts.rejectProposal),
    saveMe: post(contracts.saveMe),
    stateApplication: post(contracts.stateApplication),
    listApplications: list(contracts.listApplications),
    announceAttachment: post(contracts.announceAttachment),
    getAttachment: read(contracts.getAttachment),
    registerIntegrator: post(contracts.registerIntegrator),
    listIntegrators: read(contracts.listIntegrators),
    getIntegrator: read(contracts.getIntegrator),
    changeIntegrator: command(contracts.changeIntegrator),
    rotateIntegratorSecret: post(contracts.rotateIntegratorSecret),
    listDeliveries: list(contracts.listDeliveries),
    replayDeliveries: post(contracts.replayDeliveries),
    claimEnterprise: post(contracts.claimEnterprise),
    listClaims: list(contracts.listClaims),
    getClaim: read(contracts.getClaim),
    approveClaim: post(contracts.approveClaim),
    rejectClaim: post(contracts.rejectClaim),
    getEnterprise: read(contracts.getEnterprise),
    getProfile: read(contracts.getProfile),
    saveProfile: command(contracts.saveProfile),
    importProfiles: post(contracts.importProfiles),
    listPeople: read(contracts.listPeople),
    listInvitations: list(contracts.listInvitations),
    invitePerson: post(contracts.invitePerson),
    withdrawInvitation: post(contracts.withdrawInvitation),
    acceptInvitation: post(contracts.acceptInvitation),
    removePerson: post(contracts.removePerson),
    changeManager: post(contracts.changeManager),
    leaveEnterprise: post(contracts.leaveEnterprise),
    createUnit: post(contracts.createUnit),
    renameUnit: command(contracts.renameUnit),
    closeUnit: command(contracts.closeUnit),
    mergeUnits: command(contracts.mergeUnits),
    addStaff: post(contracts.addStaff),
    changeRoles: post(contracts.changeRoles),
    removeStaff: post(contracts.removeStaff),
    listDeputies: read(contracts.listDeputies),
    appointDeputy: post(contracts.appointDeputy),
    endDeputy: post(contracts.endDeputy),
    listDirectoryChanges: list(contracts.listDirectoryChanges),
    explainPolicy: read(contracts.explainPolicy),
    getSending: read(contracts.getSending),
    resumeMails: post(contracts.resumeMails),
    listSuppressions: list(contracts.listSuppressions),
    releaseAddress: post(contracts.releaseAddress),
    listPushes: list(contracts.listPushes),
    readPush: post(contracts.readPush),
    getPushSettings: read(contracts.getPushSettings),
    changePushSettings: post(contracts.changePushSettings),
    listSubscriptions: read(contracts.listSubscriptions),
    subscribe: post(contracts.subscribe),
    changeSubscription: post(contracts.changeSubscription),
    endSubscription: post(contracts.endSubscription),
    draftPolicy: post(contracts.draftPolicy),
    changeDraft: command(contracts.changeDraft),
    discardDraft: command(contracts.discardDraft),
    amendPolicy: command(contracts.amendPolicy),
    proposePolicy: command(contracts.proposePolicy),
    sendPolicyBack: command(contracts.sendPolicyBack),
    approvePolicy: command(contracts.approvePolicy),
    cancelPublication: command(contracts.cancelPublication),
    withdrawPolicy: command(contracts.withdrawPolicy),
    interpretPolicy: command(contracts.interpretPolicy),
    getPolicy: read(contracts.getPolicy),
    listPolicyChanges: list(contracts.listPolicyChanges),
    getPolicyAttachment: read(contracts.getPolicyAttachment),
    sendTestMail: post(contracts.sendTestMail),
    getDelivery: read(contracts.getDelivery),
    previewAudience: post(contracts.previewAudience),
    listUnitPolicies: filtered(contracts.listUnitPolicies),
    listLibrary: filtered(contracts.listLibrary),
    getLibraryPolicy: read(contracts.getLibraryPolicy),
    getLibraryVersion: read(contracts.getLibraryVersion),
    getLibraryAttachment: read(contracts.getLibraryAttachment),
  };
}
