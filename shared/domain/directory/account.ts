import * as z from 'zod';
import { PushFrequency } from '../policy/frequency.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { AccountId, EnterpriseId, UnitId } from './ids.ts';
import { maxCovered } from './unit.ts';

export const StaffRole = z.enum([
  'unitHandler',
  'unitLead',
  'hubClerk',
  'hubSupervisor',
  'leader',
  'overseer',
  'policyEditor',
  'policyApprover',
  'auditor',
  'administrator',
]);
export type StaffRole = z.infer<typeof StaffRole>;

/** The roles that concern the whole city: whoever holds one is found without knowing in which unit. */
export const CityRole = StaffRole.extract(['hubSupervisor', 'leader', 'overseer', 'administrator']);
export type CityRole = z.infer<typeof CityRole>;

/** What somebody is in a unit. */
const post = {
  unitId: UnitId,
  roles: z.array(StaffRole).min(1).max(StaffRole.options.length),
  /** The unit has nobody else, so its lead may release what the same person drafted. */
  soleMember: z.boolean(),
  /** The units merged into it, in which the person has the same post; a copy of what the unit says. */
  covers: z.array(UnitId).min(1).max(maxCovered).optional(),
};

const StaffMembership = z.strictObject({ kind: z.literal('staff'), ...post }).readonly();
export type StaffMembership = z.infer<typeof StaffMembership>;

/** Stands in for somebody who is away (代理): has that person's post, during a period. */
const DeputyMembership = z
  .strictObject({
    kind: z.literal('deputy'),
    ...post,
    /** Who is away. */
    actsFor: AccountId,
    fromOn: CivilDate,
    /** The last day. */
    untilOn: CivilDate,
    /** The first instant of the first day. */
    fromAt: Instant,
    /** The first instant after the last day. */
    untilAt: Instant,
  })
  .readonly();
export type DeputyMembership = z.infer<typeof DeputyMembership>;

const EnterpriseMembership = z
  .strictObject({
    kind: z.literal('enterprise'),
    enterpriseId: EnterpriseId,
    /** Invites colleagues and removes them. */
    manages: z.boolean(),
    /** How soon this person gets mail of policies that smart matching brings to the enterprise; at once while they have not set it. */
    push: z.strictObject({ smart: PushFrequency }).readonly().optional(),
  })
  .readonly();
type EnterpriseMembership = z.infer<typeof EnterpriseMembership>;

export const Membership = z.discriminatedUnion('kind', [
  StaffMembership,
  DeputyMembership,
  EnterpriseMembership,
]);
export type Membership = z.infer<typeof Membership>;

export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** One person serves so many enterprises and units at most. */
export const maxMemberships = 20;

/** One person with everything the person may act for (一个账号). Tokens say who; this says what they may. */
export const Account = z
  .strictObject({
    id: AccountId,
    name: z.string().min(1).max(60),
    email: z.email().max(254),
    phone: z.string().max(20).nullable(),
    language: Language,
    memberships: z.array(Membership).max(maxMemberships),
  })
  .readonly();
export type Account = z.infer<typeof Account>;

/** A membership in force: a deputy's is the post that it stands in for, and names whose that is. */
export type PresentMembership = (StaffMembership & { readonly actingFor?: AccountId }) | EnterpriseMembership;

/** Who asks: the account and what its memberships come to at one moment (`presentAt`), which is all that permission knows. */
export interface Principal {
  readonly id: AccountId;
  readonly memberships: readonly PresentMembership[];
}

/** Whether the principal holds one of `roles`, in `unitId` if that is given. */
export function hasRole(principal: Principal, roles: readonly StaffRole[], unitId?: UnitId): boolean {
  return principal.memberships.some(
    (membership) =>
      membership.kind === 'staff' &&
      (unitId === undefined || membership.unitId === unitId) &&
      membership.roles.some((role) => roles.includes(role)),
  );
}

/** The unit in which the principal holds the role, the first one of several. */
export function unitOfRole({ memberships }: Principal, role: StaffRole): UnitId | undefined {
  const units = memberships.flatMap((membership) =>
    membership.kind === 'staff' && membership.roles.includes(role) ? [membership.unitId] : [],
  );
  return units[0];
}

/** Whether the principal writes letters for the enterprise. */
export function actsFor(principal: Principal, enterpriseId: EnterpriseId): boolean {
  return principal.memberships.some(
    (membership) => membership.kind === 'enterprise' && membership.enterpriseId === enterpriseId,
  );
}

/** Whether the principal invites and removes the enterprise's people. */
export function managesPeople(principal: Principal, enterpriseId: EnterpriseId): boolean {
  return principal.memberships.some(
    (membership) =>
      membership.kind === 'enterprise' && membership.enterpriseId === enterpriseId && membership.manages,
  );
}
