import * as z from 'zod';
import { AttachmentId } from '../domain/attachment/attachment.ts';
import { UnitId } from '../domain/directory/ids.ts';
import { IndustrySection } from '../domain/policy/library.ts';
import { PolicyId } from '../domain/policy/policy.ts';
import { PolicyStanding } from '../domain/policy/policy-standing.ts';
import { RegionCode } from '../domain/profile/codes.ts';
import { topic } from './policy-fields.ts';

const policyId = PolicyId.meta({ description: '政策（ULID）· The policy, a ULID' });

/** What paths of policies name. */
export const policyParams = z.strictObject({ policyId });
export const policyAttachmentParams = z.strictObject({
  policyId,
  attachmentId: AttachmentId.meta({ description: '附件 · The attachment' }),
});
export const policyVersionParams = z.strictObject({
  policyId,
  version: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .meta({ description: '版本 · The version, from 1 on' }),
});

/** How the lists of a unit's policies are narrowed down. */
export const standingQuery = z.strictObject({
  standing: PolicyStanding.optional().meta({
    description: '只列处于这一状态的政策 · Only those that stand so',
  }),
});

/** How the library is narrowed down: by one of these at a time. */
export const libraryQuery = z
  .strictObject({
    topic: topic.optional().meta({ description: '主题 · The topic' }),
    industry: IndustrySection.optional().meta({
      description:
        '国民经济行业门类（A 至 T）；不限行业的政策一并列出 · A section of GB/T 4754; what is for all is listed, too',
    }),
    region: RegionCode.optional().meta({
      description:
        '县（市、区）或开发区；面向全市的政策一并列出 · A county or development zone; what is for the whole city is listed, too',
    }),
    department: UnitId.optional().meta({ description: '发文单位 · The unit that issued it' }),
    windows: z.literal('open').optional().meta({
      description:
        '只列正在受理申报的，先截止的在前；一页可能较短 · Only what can be applied for now, that first to close first; a page may be shorter',
    }),
  })
  .refine((query) => Object.values(query).filter((value) => value !== undefined).length <= 1);
