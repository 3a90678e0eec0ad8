import * as z from 'zod';
import { AttachmentId } from '../domain/attachment/attachment.ts';
import { CaseId } from '../domain/case/case-id.ts';
import { ClaimId } from '../domain/directory/claim.ts';
import { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import { InvitationId } from '../domain/directory/invitation.ts';
import { AddressId } from '../domain/mailing/address-id.ts';
import { IntegratorId } from '../domain/integration/integrator.ts';
import { Source } from '../domain/integration/source.ts';
import { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import { SubscriptionId } from '../domain/policy/subscription.ts';
import { InboxItemId } from '../domain/message/inbox-item.ts';

/** The parameters of paths; each set is closed, as bodies are. */
export const noParams = z.strictObject({});
export const caseParams = z.strictObject({
  caseId: CaseId.meta({ description: '办件编号（ULID）· The case, a ULID' }),
});
export const attachmentParams = z.strictObject({
  ...caseParams.shape,
  attachmentId: AttachmentId.meta({ description: '附件 · The attachment' }),
});
export const enterpriseParams = z.strictObject({
  enterpriseId: EnterpriseId.meta({ description: '企业 · The enterprise' }),
});
export const enterprisePolicyParams = z.strictObject({
  ...enterpriseParams.shape,
  policyId: PolicyId.meta({ description: '政策（ULID）· The policy, a ULID' }),
});
export const invitationParams = z.strictObject({
  ...enterpriseParams.shape,
  invitationId: InvitationId.meta({ description: '邀请（ULID）· The invitation, a ULID' }),
});
export const claimParams = z.strictObject({
  claimId: ClaimId.meta({ description: '认领（ULID）· The claim, a ULID' }),
});
export const accountParams = z.strictObject({
  accountId: AccountId.meta({ description: '人员 · The person' }),
});
export const enterprisePersonParams = z.strictObject({
  ...enterpriseParams.shape,
  ...accountParams.shape,
});
export const addressParams = z.strictObject({
  addressId: AddressId.meta({ description: '邮箱编号，见停发名单 · The id of the address in the list' }),
});
export const unitParams = z.strictObject({ unitId: UnitId.meta({ description: '单位 · The unit' }) });
export const staffParams = z.strictObject({ ...unitParams.shape, ...accountParams.shape });
export const monthParams = z.strictObject({
  month: z
    .string()
    .regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/)
    .meta({ description: '月份，YYYY-MM · The month' }),
});
export const itemParams = z.strictObject({
  itemId: InboxItemId.meta({ description: '工作台消息 · The inbox item' }),
});
export const integratorParams = z.strictObject({
  integratorId: IntegratorId.meta({ description: '集成方 · The integrator' }),
});
export const sourceParams = z.strictObject({
  source: Source.meta({ description: '省级平台或 12345 · The provincial platform, or 12345' }),
});
export const yearParams = z.strictObject({
  year: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .transform(Number)
    .meta({ description: '年份 · The year of the notice' }),
});

/** What a request has in its body that has none. */
export const pushParams = z.strictObject({
  ...enterpriseParams.shape,
  policyId: PolicyId.meta({ description: '政策（ULID）· The policy, a ULID' }),
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .pipe(PolicyVersion)
    .meta({ description: '版本 · The version' }),
});
export const subscriptionParams = z.strictObject({
  ...enterpriseParams.shape,
  subscriptionId: SubscriptionId.meta({ description: '订阅（ULID）· The subscription, a ULID' }),
});

export const noBody = z.strictObject({});
