import * as z from 'zod';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { IndustryCode, RegionCode } from '../profile/codes.ts';
import { PushFrequency } from './frequency.ts';
import { Topic } from './policy.ts';

export const SubscriptionId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a ULID: 26 characters of Crockford base 32')
  .brand<'SubscriptionId'>();
export type SubscriptionId = z.infer<typeof SubscriptionId>;

const list = <Code extends z.ZodType>(code: Code) => z.array(code).max(20).readonly();

/**
 * What somebody wants to hear of for an enterprise, whatever its profile says (分类订阅). A policy belongs to it that has one of
 * each list that is not empty; at least one is not.
 */
export const Subscription = z
  .strictObject({
    id: SubscriptionId,
    enterpriseId: EnterpriseId,
    /** Whose it is; the mails go to this person, the item in the workbench is the enterprise's. */
    accountId: AccountId,
    topics: list(Topic),
    industries: list(IndustryCode),
    regions: list(RegionCode),
    departments: list(UnitId),
    frequency: PushFrequency,
  })
  .readonly();
export type Subscription = z.infer<typeof Subscription>;
