import * as z from 'zod';
import { EnterpriseId } from '../directory/ids.ts';
import { Profile } from '../profile/profile.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { PolicyId, PolicyVersion } from './policy.ts';
import { SubscriptionId } from './subscription.ts';

/**
 * What a push says: `new`: the policy came; `gained`: an amendment made it one for the enterprise; `changed`: it still is, and
 * something that matters is otherwise; `lost`: an amendment took it away.
 */
export const PushChange = z.enum(['new', 'gained', 'changed', 'lost']);
export type PushChange = z.infer<typeof PushChange>;

/** Why a policy was pushed to an enterprise: its profile met the criteria (智能匹配), or people of it had subscribed (分类订阅). */
export const PushReason = z
  .strictObject({ smart: z.boolean(), subscriptions: z.array(SubscriptionId).max(100).readonly() })
  .readonly();
export type PushReason = z.infer<typeof PushReason>;

/**
 * A policy in the workbench (工作台) of an enterprise: one for each version that was pushed to it. What explains it are the
 * criteria of the version, over the values that the profile had on the day; so the explanation is the same ever after.
 */
export const Push = z
  .strictObject({
    enterpriseId: EnterpriseId,
    policyId: PolicyId,
    version: PolicyVersion,
    change: PushChange,
    why: PushReason,
    at: Instant,
    /** The city's civil day of `at`, on which the criteria were looked at. */
    on: CivilDate,
    /** Those values of the profile that the criteria ask for; the others are left out. */
    values: Profile,
    /** The version that the enterprise had before; null where it had none. */
    after: PolicyVersion.nullable(),
    /** When somebody of the enterprise first read it. */
    readAt: Instant.nullable(),
    /** When the policy was withdrawn. */
    withdrawnAt: Instant.nullable(),
  })
  .readonly();
export type Push = z.infer<typeof Push>;
