import * as z from 'zod';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { CreditCode } from '../enterprise/credit-code.ts';
import { StaffRole } from './account.ts';
import { ClaimId } from './claim.ts';
import { AccountId, EnterpriseId, UnitId } from './ids.ts';
import { InvitationId } from './invitation.ts';
import { AddressId } from '../mailing/address-id.ts';
import { IntegratorId } from '../integration/integrator.ts';

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape }).readonly();

const post = {
  unitId: UnitId,
  accountId: AccountId,
  roles: z.array(StaffRole).min(1).max(StaffRole.options.length),
};
const deputising = { unitId: UnitId, accountId: AccountId, actsFor: AccountId };

/** What was done to the directory, by ids and roles: names, addresses and reasons stay with their entries. */
export const DirectoryFact = z.discriminatedUnion('type', [
  fact('accountOpened', {}),
  fact('enterpriseClaimed', { claimId: ClaimId, enterpriseId: EnterpriseId, accountId: AccountId }),
  fact('claimFiled', { claimId: ClaimId, accountId: AccountId, creditCode: CreditCode }),
  fact('claimApproved', { claimId: ClaimId, enterpriseId: EnterpriseId, accountId: AccountId }),
  fact('claimRejected', { claimId: ClaimId, accountId: AccountId }),
  fact('invited', { enterpriseId: EnterpriseId, invitationId: InvitationId, manages: z.boolean() }),
  fact('invitationWithdrawn', { enterpriseId: EnterpriseId, invitationId: InvitationId }),
  fact('invitationAccepted', {
    enterpriseId: EnterpriseId,
    invitationId: InvitationId,
    accountId: AccountId,
    manages: z.boolean(),
  }),
  fact('personRemoved', { enterpriseId: EnterpriseId, accountId: AccountId }),
  fact('personLeft', { enterpriseId: EnterpriseId, accountId: AccountId }),
  fact('managerChanged', { enterpriseId: EnterpriseId, accountId: AccountId, manages: z.boolean() }),
  fact('unitCreated', { unitId: UnitId }),
  fact('unitRenamed', { unitId: UnitId }),
  fact('unitClosed', { unitId: UnitId }),
  fact('unitMerged', { unitId: UnitId, into: UnitId }),
  fact('staffAdded', post),
  fact('rolesChanged', post),
  fact('staffRemoved', { unitId: UnitId, accountId: AccountId }),
  /** A person of a merged unit goes on in the other. */
  fact('staffMoved', { from: UnitId, ...post }),
  /** A person of the unit into which another was merged answers for that one, too. */
  fact('postWidened', { unitId: UnitId, accountId: AccountId, covers: UnitId }),
  fact('deputyAppointed', { ...deputising, fromOn: CivilDate, untilOn: CivilDate }),
  fact('deputyEnded', deputising),
  fact('profileChanged', { enterpriseId: EnterpriseId }),
  fact('subscriptionsChanged', { enterpriseId: EnterpriseId }),
  /** Of the enterprise, or of what that person gets for it. */
  fact('pushSettingsChanged', { enterpriseId: EnterpriseId, person: AccountId.nullable() }),
  fact('integratorRegistered', { integratorId: IntegratorId }),
  fact('integratorChanged', { integratorId: IntegratorId }),
  fact('integratorSecretRotated', { integratorId: IntegratorId }),
  fact('addressReleased', { addressId: AddressId }),
  fact('mailsResumed', {}),
  fact('ownDataChanged', {
    fields: z
      .array(z.enum(['name', 'email', 'phone', 'language']))
      .min(1)
      .max(4),
  }),
]);
export type DirectoryFact = z.infer<typeof DirectoryFact>;

/** The record of one change of the directory: who, when, what. Written with the change, never changed. */
export const DirectoryChange = z
  .strictObject({
    /** A ULID, which orders as in time. */
    id: z.ulid(),
    at: Instant,
    /** The city's civil day of `at`. */
    on: CivilDate,
    by: AccountId,
    fact: DirectoryFact,
  })
  .readonly();
export type DirectoryChange = z.infer<typeof DirectoryChange>;

/** The id of a change as what happened, beside those of the events of cases. */
export function changeEventId(changeId: string): string {
  return `CHANGE.${changeId}`;
}
